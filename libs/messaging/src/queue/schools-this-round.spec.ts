import { schoolsThisRound } from './schools-this-round.js';

describe('schoolsThisRound', () => {
  const schools = (count: number) => Array.from({ length: count }, (_, n) => n);

  it.each([
    [0, 0],
    [1, 1],
    [50, 50],
    [51, 26],
    [1000, 50],
    [1001, 48],
  ])('of %i schools visits %i at once', (count, visited) => expect(schoolsThisRound(schools(count), 0)).toHaveLength(visited));

  it.each([1, 50, 51, 333, 1000])('visits each of %i schools once before any a second time', (count) => {
    const rounds = Math.ceil(count / 50);
    const first = 17;
    const visited = Array.from({ length: rounds }, (_, n) => schoolsThisRound(schools(count), first + n)).flat();
    expect(visited.toSorted((a, b) => a - b)).toEqual(schools(count));
  });
});
