import { countCommon, join } from './bits.js';
import type { MentorTable } from './mentor-table.js';
import { within, withoutKept, type Plan } from './plan-search.js';
import type { TermCount } from './query.js';

/**
 * How many of those found show each term or a narrower one, of facets people may search by. The terms of a facet are counted
 * as if nothing of that facet were filtered, so that a filter can be widened.
 */
export function countTerms({ columns }: MentorTable, plan: Plan): TermCount[] {
  const found = withoutKept(within(plan), plan);
  const unfiltered = new Map([...plan.filters.keys()].map((facet) => [facet, withoutKept(within(plan, facet), plan)]));
  const names = new Set([...columns.said.names(), ...columns.implied.names()]);
  const counts: TermCount[] = [];
  for (const name of names) {
    const [facet, term] = name.split('\n');
    if (!columns.words.searchable(facet)) continue;
    const count = countShowing(name, unfiltered.get(facet) ?? found);
    if (count > 0) counts.push({ facet, term, count });
  }
  return counts.sort((a, b) => b.count - a.count || compare(a.facet, b.facet) || compare(a.term, b.term));

  function countShowing(name: string, among: typeof found): number {
    if (!columns.implied.has(name)) return countCommon(columns.said.of(name), among);
    const showing = columns.said.of(name).slice();
    join(showing, columns.implied.of(name));
    return countCommon(showing, among);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
