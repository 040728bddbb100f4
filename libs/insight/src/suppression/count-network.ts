/** One count between two sums it is part of. Every sum says: what goes in comes out. */
export interface Arc {
  from: number;
  to: number;
  count: number;
}

/**
 * A table with its totals as a network: one node for each row, each column and both lines of totals, one arc for each count.
 * That rows and columns add up is then that at each node as much goes in as comes out.
 */
export interface CountNetwork {
  nodes: number;
  /** Cells row by row, then totals of the rows, then of the columns, then the grand total. */
  arcs: readonly Arc[];
  /** The arcs of each sum somebody can work with. */
  lines: readonly (readonly number[])[];
}

/** A table told with the totals of its rows and of its columns, and the grand total. */
export function crossNetwork(cells: readonly (readonly number[])[]): CountNetwork {
  const columns = cells[0]?.length ?? 0;
  const [totalRow, totalColumn] = [cells.length + columns, cells.length + columns + 1];
  const column = (at: number) => cells.length + at;
  const down = Array.from({ length: columns }, (_, at) => sum(cells.map((row) => row[at])));
  const arcs = [
    ...cells.flatMap((row, from) => row.map((count, at) => ({ from, to: column(at), count }))),
    ...cells.map((row, at) => ({ from: totalColumn, to: at, count: sum(row) })),
    ...down.map((count, at) => ({ from: column(at), to: totalRow, count })),
    { from: totalRow, to: totalColumn, count: sum(down) },
  ];
  return withLines(totalColumn + 1, arcs, () => true);
}

/** A table told with the totals of its rows alone, as where somebody can be in several rows and columns add up to nothing. */
export function rowsNetwork(cells: readonly (readonly number[])[]): CountNetwork {
  const outside = cells.length;
  const arcs = [
    ...cells.flatMap((row, from) => row.map((count) => ({ from, to: outside, count }))),
    ...cells.map((row, to) => ({ from: outside, to, count: sum(row) })),
  ];
  return withLines(outside + 1, arcs, (node) => node !== outside);
}

function withLines(nodes: number, arcs: readonly Arc[], isSum: (node: number) => boolean): CountNetwork {
  const all = Array.from({ length: nodes }, (_, node) => node);
  const touching = (node: number) => arcs.flatMap(({ from, to }, at) => (from === node || to === node ? [at] : []));
  return { nodes, arcs, lines: all.filter(isSum).map(touching) };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
