import type { CountNetwork } from './count-network.js';

export interface Range {
  least: number;
  /** Infinity where nothing told bounds it. */
  most: number;
}

/** Whoever sees a hidden count knows that it is not zero: zeros are told. */
const leastHidden = 1;

/**
 * What somebody who sees everything but the hidden counts can work out of one of them: exactly the values between these two.
 * The true counts are one way to fill the gaps; every other way is this one plus rounds in the residual network of the
 * hidden counts, so how far one count can go is a largest flow.
 */
export function feasibleRange({ nodes, arcs }: CountNetwork, hidden: ReadonlySet<number>, at: number): Range {
  const { from, to, count } = arcs[at];
  const others = [...hidden].filter((one) => one !== at);
  const residual = () =>
    others.flatMap((one) => [
      { from: arcs[one].from, to: arcs[one].to, room: Infinity },
      { from: arcs[one].to, to: arcs[one].from, room: arcs[one].count - leastHidden },
    ]);
  return {
    least: Math.max(leastHidden, count - largestFlow(nodes, residual(), from, to)),
    most: count + largestFlow(nodes, residual(), to, from),
  };
}

/** How many different values a hidden count could have. */
export const widthOf = ({ least, most }: Range): number => most - least + 1;

interface Edge {
  from: number;
  to: number;
  room: number;
}

/** Edges stand in pairs, each followed by its reverse. Shortest augmenting paths (Edmonds and Karp 1972). */
function largestFlow(nodes: number, edges: Edge[], source: number, sink: number): number {
  let flow = 0;
  for (;;) {
    const path = shortestPath(nodes, edges, source, sink);
    if (path === null) return flow;
    const room = Math.min(...path.map((edge) => edges[edge].room));
    if (room === Infinity) return Infinity;
    for (const edge of path) {
      edges[edge].room -= room;
      edges[edge ^ 1].room += room;
    }
    flow += room;
  }
}

function shortestPath(nodes: number, edges: readonly Edge[], source: number, sink: number): number[] | null {
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  edges.forEach(({ from, room }, at) => room > 0 && leaving[from].push(at));
  const reachedBy = new Map<number, number>([[source, -1]]);
  for (const node of reachedBy.keys()) {
    if (node === sink) return pathBack(edges, reachedBy, sink);
    for (const edge of leaving[node]) if (!reachedBy.has(edges[edge].to)) reachedBy.set(edges[edge].to, edge);
  }
  return null;
}

function pathBack(edges: readonly Edge[], reachedBy: ReadonlyMap<number, number>, sink: number): number[] {
  const path: number[] = [];
  for (let edge = reachedBy.get(sink) ?? -1; edge >= 0; edge = reachedBy.get(edges[edge].from) ?? -1) path.push(edge);
  return path;
}
