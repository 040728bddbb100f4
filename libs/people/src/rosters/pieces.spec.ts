import { atOnce, each, groupsOf, inPieces, type Pieces } from './pieces.js';

function* sumOf(count: number, cost = 0): Pieces<number> {
  let sum = 0;
  yield* each(
    Array.from({ length: count }, (_, n) => n),
    (n) => {
      const until = performance.now() + cost;
      while (performance.now() < until);
      sum += n;
    },
  );
  return sum;
}

describe('long work in pieces', () => {
  it.each([0, 1, 49, 50, 51, 1000])('comes to the same over %i items', async (count) => {
    const expected = (count * (count - 1)) / 2 || 0;
    expect([atOnce(sumOf(count)), await inPieces(sumOf(count))]).toEqual([expected, expected]);
  });

  it('lets others be served in between', async () => {
    let served = 0;
    const serve = () => {
      served += 1;
      next = setImmediate(serve);
    };
    let next = setImmediate(serve);
    await inPieces(sumOf(1000, 0.2));
    clearImmediate(next);
    expect(served).toBeGreaterThan(5);
  });

  it.each([
    [[], 2, []],
    [
      [1, 2, 3, 4],
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[1, 2, 3], 2, [[1, 2], [3]]],
  ])('groups %j by %i', (items, most, groups) => expect(groupsOf(items, most)).toEqual(groups));
});
