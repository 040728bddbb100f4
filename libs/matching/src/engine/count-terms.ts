import type { MentorTable } from './mentor-table.js';
import { within, withoutKept, type Plan } from './plan-search.js';
import type { TermCount } from './query.js';

/**
 * How many of those found show each term or a narrower one, of facets people may search by; most first, then by facet and
 * code. The terms of a facet are counted as if nothing of that facet were filtered, so that a filter can be widened.
 */
export function countTerms({ columns: { named } }: MentorTable, plan: Plan): TermCount[] {
  const found = named.countAmong(withoutKept(within(plan), plan));
  const unfiltered = new Map([...plan.filters.keys()].map((facet) => [facet, named.countAmong(withoutKept(within(plan, facet), plan))]));
  const counts: TermCount[] = [];
  for (const { wished, number } of named.inOrder()) {
    const count = (unfiltered.get(wished.facet) ?? found)[number];
    if (count > 0) counts.push({ facet: wished.facet, term: wished.term, count });
  }
  return counts.sort((a, b) => b.count - a.count);
}
