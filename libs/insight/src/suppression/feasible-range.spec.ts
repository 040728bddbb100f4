import { crossNetwork, rowsNetwork } from './count-network.js';
import { feasibleRange, widthOf } from './feasible-range.js';

it.each<[string, number[], number, [number, number]]>([
  ['two gaps share what is left', [0, 1], 0, [1, 32]],
  ['the other of the two', [0, 1], 1, [1, 32]],
  ['a hidden total lets a cell grow without end', [0, 3], 0, [1, Infinity]],
  ['a single gap is no gap', [0], 0, [3, 3]],
])('in a row of 3, 30 and 40: %s', (_what, hidden, at, [least, most]) => {
  expect(feasibleRange(rowsNetwork([[3, 30, 40]]), new Set(hidden), at)).toEqual({ least, most });
});

it('sees what rows and columns say together', () => {
  const network = crossNetwork([
    [3, 30, 40],
    [25, 50, 60],
  ]);
  expect(feasibleRange(network, new Set([0, 1, 3, 4]), 0)).toEqual({ least: 1, most: 27 });
  expect(feasibleRange(network, new Set([0, 1, 3]), 0)).toEqual({ least: 3, most: 3 });
});

it('counts the values of a range', () => {
  expect([widthOf({ least: 3, most: 3 }), widthOf({ least: 1, most: 10 })]).toEqual([1, 10]);
});
