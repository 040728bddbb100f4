import type { ToldCount } from '@akin/contracts';
import { crossNetwork, rowsNetwork, type CountNetwork } from './count-network.js';
import { feasibleRange, widthOf } from './feasible-range.js';
import { fewestTold, isSmall } from './told-count.js';

/** A table of counts of people, none of whom is in two cells of a row. */
export interface CountTable {
  /** Row by row, all rows of one length. */
  cells: readonly (readonly number[])[];
  /** Which totals are told beside the cells; `both` brings the grand total. */
  totals: 'rows' | 'both';
}

export interface ToldTable {
  cells: ToldCount[][];
  rowTotals: ToldCount[];
  /** None where the totals of columns are not told. */
  columnTotals: ToldCount[];
  grandTotal: ToldCount | null;
}

/**
 * A table that gives nobody away (domain/privacy.md, small cells). Hidden are counts of 1 to k-1; those that equal the total of
 * their row or column, because then everybody in it is known to be alike; and as many more as it takes that no sum has a single
 * gap and nothing hidden can be worked out to fewer than k values, by somebody who also knows that no hidden count is zero.
 * Deterministic; at most about 20 by 20.
 */
export function suppressTable(table: CountTable, k: number = fewestTold): ToldTable {
  const network = table.totals === 'both' ? crossNetwork(table.cells) : rowsNetwork(table.cells);
  const hidden = new Set(hiddenAtOnce(table, network, k));
  while (hideOneMore(network, hidden, k));
  return told(table, network, hidden);
}

function hiddenAtOnce({ cells, totals }: CountTable, { arcs }: CountNetwork, k: number): number[] {
  const columns = cells[0]?.length ?? 0;
  const inner = cells.length * columns;
  const alike = (at: number) => {
    if (at >= inner) return false;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const ofRow = columns > 1 && arcs[at].count === arcs[inner + row].count;
    const ofColumn = totals === 'both' && cells.length > 1 && arcs[at].count === arcs[inner + cells.length + column].count;
    return ofRow || ofColumn;
  };
  return arcs.flatMap(({ count }, at) => (count > 0 && (isSmall(count, k) || alike(at)) ? [at] : []));
}

/** Closes one way to a hidden count; false when there is none left. */
function hideOneMore(network: CountNetwork, hidden: Set<number>, k: number): boolean {
  const lonely = network.lines.filter((line) => line.filter((at) => hidden.has(at)).length === 1);
  for (const line of lonely.length > 0 ? lonely : linesThatTell(network, hidden, k)) {
    const next = nextSmallest(network, line, hidden);
    if (next === undefined) continue;
    hidden.add(next);
    return true;
  }
  return false;
}

/** The sums from which, together with others, a hidden count can be worked out too closely. */
function linesThatTell(network: CountNetwork, hidden: ReadonlySet<number>, k: number): (readonly number[])[] {
  const narrow = [...hidden].filter((at) => widthOf(feasibleRange(network, hidden, at)) < k);
  return network.lines.filter((line) => line.some((at) => narrow.includes(at)));
}

/** Of those not hidden and not zero; of the same size the first, so that a cell goes before its total. */
function nextSmallest({ arcs }: CountNetwork, line: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  const shown = line.filter((at) => arcs[at].count > 0 && !hidden.has(at));
  return shown.sort((left, right) => arcs[left].count - arcs[right].count || left - right)[0];
}

function told({ cells, totals }: CountTable, { arcs }: CountNetwork, hidden: ReadonlySet<number>): ToldTable {
  const columns = cells[0]?.length ?? 0;
  const words = arcs.map(({ count }, at): ToldCount => (hidden.has(at) ? 'few' : count));
  const inner = cells.length * columns;
  const both = totals === 'both';
  return {
    cells: cells.map((_, row) => words.slice(row * columns, (row + 1) * columns)),
    rowTotals: words.slice(inner, inner + cells.length),
    columnTotals: both ? words.slice(inner + cells.length, inner + cells.length + columns) : [],
    grandTotal: both ? words[words.length - 1] : null,
  };
}
