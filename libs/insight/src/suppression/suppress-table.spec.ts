import type { ToldCount } from '@akin/contracts';
import fc from 'fast-check';
import { suppressTable, type CountTable, type ToldTable } from './suppress-table.js';

const few = 'few' as const;
const cellsOf = (cells: number[][], totals: CountTable['totals'] = 'both', k?: number) => suppressTable({ cells, totals }, k).cells;

describe('what is hidden', () => {
  it.each<[string, number[][], CountTable['totals'], ToldCount[][]]>([
    [
      'nothing where nothing is small',
      [
        [20, 30],
        [40, 50],
      ],
      'both',
      [
        [20, 30],
        [40, 50],
      ],
    ],
    [
      'no zero',
      [
        [0, 30, 20],
        [40, 25, 50],
        [30, 15, 60],
      ],
      'both',
      [
        [0, 30, 20],
        [40, 25, 50],
        [30, 15, 60],
      ],
    ],
    [
      'with a small count another of its row and of its column',
      [
        [3, 30, 40],
        [25, 50, 60],
        [70, 80, 90],
      ],
      'both',
      [
        [few, few, 40],
        [few, few, 60],
        [70, 80, 90],
      ],
    ],
    [
      'one more of its row where columns add up to nothing',
      [
        [3, 30, 40],
        [25, 50, 60],
      ],
      'rows',
      [
        [few, few, 40],
        [25, 50, 60],
      ],
    ],
    ['more where the two small ones together say too much', [[1, 2, 40, 50]], 'rows', [[few, few, few, 50]]],
    [
      'who are all alike, and the total that says so',
      [
        [12, 0, 0],
        [20, 30, 40],
      ],
      'rows',
      [
        [few, 0, 0],
        [20, 30, 40],
      ],
    ],
  ])('%s', (_what, cells, totals, expected) => {
    expect(cellsOf(cells, totals)).toEqual(expected);
  });

  it('hides the total of those who are all alike', () => {
    expect(suppressTable({ cells: [[12, 0]], totals: 'rows' }).rowTotals).toEqual([few]);
  });

  it('hides everything where there are few people at all', () => {
    expect(
      suppressTable({
        cells: [
          [1, 2],
          [3, 0],
        ],
        totals: 'both',
      }),
    ).toEqual({
      cells: [
        [few, few],
        [few, 0],
      ],
      rowTotals: [few, few],
      columnTotals: [few, few],
      grandTotal: few,
    });
  });

  it('gets through a table of 20 by 20', () => {
    const cells = Array.from({ length: 20 }, (_, row) => Array.from({ length: 20 }, (_, at) => (row * 7 + at * 13) % 40));
    const hidden = cellsOf(cells)
      .flat()
      .filter((count) => count === few).length;
    const small = cells.flat().filter((count) => count > 0 && count < 11).length;
    expect(hidden).toBeGreaterThanOrEqual(small);
    expect(hidden).toBeLessThan(300);
  });
});

/** Every way to fill the gaps that adds up to all that is told. Totals that are hidden bind nothing. */
function* fillings(told: ToldTable, most: number): Generator<number[][]> {
  const gaps = told.cells.flatMap((row, at) => row.flatMap((count, column) => (count === few ? [[at, column]] : [])));
  const cells = told.cells.map((row) => row.map((count) => (count === few ? 1 : count)));
  const total = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
  const fits = (count: ToldCount | null, counts: number[]) => count === few || count === null || count === total(counts);
  const addsUp = () =>
    told.rowTotals.every((count, at) => fits(count, cells[at])) &&
    told.columnTotals.every((count, at) =>
      fits(
        count,
        cells.map((row) => row[at]),
      ),
    ) &&
    fits(told.grandTotal, cells.flat());
  function* fill(at: number): Generator<number[][]> {
    if (at === gaps.length) {
      if (addsUp()) yield cells.map((row) => [...row]);
      return;
    }
    const [row, column] = gaps[at];
    for (let count = 1; count <= most; count++) {
      cells[row][column] = count;
      yield* fill(at + 1);
    }
  }
  yield* fill(0);
}

describe('somebody who solves for what is hidden', () => {
  const k = 3;
  const table = fc
    .constantFrom([2, 2], [1, 4], [2, 3], [3, 2])
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  it.each(['rows', 'both'] as const)('finds at least k values for every gap of a table with totals of %s', (totals) => {
    fc.assert(
      fc.property(table, (cells) => {
        const told = suppressTable({ cells, totals }, k);
        const values = told.cells.map((row) => row.map(() => new Set<number>()));
        for (const filled of fillings(told, 8)) filled.forEach((row, at) => row.forEach((count, column) => values[at][column].add(count)));
        told.cells.forEach((row, at) =>
          row.forEach((count, column) => {
            if (count === few) expect(values[at][column].size).toBeGreaterThanOrEqual(k);
            else expect(count).toBe(cells[at][column]);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads no count that is small, nor one that says that all are alike', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { cells: told, rowTotals } = suppressTable({ cells, totals: 'rows' }, k);
        told.forEach((row, at) =>
          row.forEach((count) => {
            if (count === few || count === 0) return;
            expect(count).toBeGreaterThanOrEqual(k);
            expect(count).not.toBe(rowTotals[at]);
          }),
        );
      }),
    );
  });
});
