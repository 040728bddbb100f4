import type { MentorTable } from './mentor-table.js';
import { readTermColumn } from './name-columns.js';
import { within, withoutKept, type Plan } from './plan-search.js';
import type { TermCount } from './query.js';

/**
 * How many of those found show each term or a narrower one, of facets people may search by. The terms of a facet are counted
 * as if nothing of that facet were filtered, so that a filter can be widened.
 */
export function countTerms({ columns: { named } }: MentorTable, plan: Plan): TermCount[] {
  const found = named.countAmong(withoutKept(within(plan), plan));
  const unfiltered = new Map([...plan.filters.keys()].map((facet) => [facet, named.countAmong(withoutKept(within(plan, facet), plan))]));
  const counts: TermCount[] = [];
  named.names.forEach((name, number) => {
    const wished = readTermColumn(name);
    const count = (unfiltered.get(wished.facet) ?? found)[number];
    if (count > 0) counts.push({ ...wished, count });
  });
  return counts.sort((a, b) => b.count - a.count || compare(a.facet, b.facet) || compare(a.term, b.term));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
