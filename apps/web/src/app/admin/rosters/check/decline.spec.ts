import fc from 'fast-check';
import type { RosterDeclined } from '@akin/contracts';
import { declinedBy, isDeclined, toggleDeclined } from './decline';

type Declined = RosterDeclined['declined'];
const rank2 = { row: 2, field: 'Rank' };
const row2 = { row: 2, field: null };
const allRanks = { row: null, field: 'Rank' };
const dept3 = { row: 3, field: 'Department' };

describe('toggleDeclined', () => {
  it.each<[string, Declined, Declined[number], Declined]>([
    ['declines one field of a row', [], rank2, [rank2]],
    ['takes it again', [rank2, dept3], rank2, [dept3]],
    ['leaves a row out, whatever was said of its fields', [rank2, dept3], row2, [dept3, row2]],
    ['keeps a field for everybody, whatever was said of it row by row', [rank2, dept3], allRanks, [dept3, allRanks]],
  ])('%s', (_what, before, entry, after) => {
    expect(toggleDeclined(before, entry)).toEqual(after);
  });

  it('always changes the decision it is asked to change', () => {
    const entry = fc.oneof(
      fc.record({ row: fc.integer({ min: 2, max: 5 }), field: fc.constantFrom('Rank', 'Department', null) }),
      fc.record({ row: fc.constant(null), field: fc.constantFrom('Rank', 'Department') }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entry, (clicks, last) => {
        const before = clicks.reduce<Declined>(toggleDeclined, []);
        expect(isDeclined(toggleDeclined(before, last), last)).toBe(!isDeclined(before, last));
        expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(before.length);
      }),
    );
  });
});

describe('declinedBy', () => {
  it.each<[Declined, 'field' | 'row' | 'everybody' | null]>([
    [[], null],
    [[dept3], null],
    [[rank2], 'field'],
    [[allRanks], 'everybody'],
    [[row2, allRanks], 'row'],
  ])('%j', (declined, by) => {
    expect(declinedBy(declined, 2, 'Rank')).toBe(by);
  });
});
