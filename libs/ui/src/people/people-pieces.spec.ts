import { initialsOf } from './initials-of';
import { meetingRings, ringSet } from './ring-sets';
import { toneOf } from './tone-of';

it.each([
  ['Dr. Adwoa Osei, MD', 'AO'],
  ['Imani Castellanos', 'IC'],
  ['Rosalind M. Archuleta', 'RA'],
  ['Teresa', 'T'],
  ['  prof. ángel  núñez ', 'ÁN'],
  ['', ''],
])('initials of %p are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

describe('the tone of an avatar', () => {
  it('stays the same for the same id', () => {
    expect(toneOf('01a2-x')).toBe(toneOf('01a2-x'));
  });

  it('uses all six tones, about evenly', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 600; index++) counts.set(toneOf(`person-${index}`), (counts.get(toneOf(`person-${index}`)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Math.min(...counts.values())).toBeGreaterThan(50);
  });
});

describe('the rings', () => {
  it('grow outward', () => {
    const radii = ringSet({ x: 0, y: 0 }, 12, 28, 0.4).map((ring) => ring.rx);
    expect(radii.at(-1)).toBeGreaterThan((radii[0] ?? 0) * 6);
  });

  it('are two sets around different centers, the same every time', () => {
    const rings = meetingRings(900, 420, 0.86, 27, 12);
    expect(rings).toHaveLength(24);
    expect((rings[12]?.cx ?? 0) - (rings[0]?.cx ?? 0)).toBeGreaterThan(150);
    expect(meetingRings(900, 420, 0.86, 27, 12)).toEqual(rings);
  });
});
