import { countBits, drop, inverse, isEmpty, slotsOf } from './bits.js';
import { countTerms } from './count-terms.js';
import type { MentorTable } from './mentor-table.js';
import { planSearch, within, withoutKept, type Asked, type Asking, type Plan } from './plan-search.js';
import type { Found, Query } from './query.js';
import { rankSlots } from './rank-slots.js';
import { relaxWishes } from './relax-wishes.js';
import { missingExactly, tallyMisses } from './tally-misses.js';

/** So many are named where nobody fits. */
const mostNearest = 3;

/** The page of a search, how many there are, and what would change that. */
export function searchTable(table: MentorTable, query: Query): Found {
  const plan = planSearch(table, query);
  const found = withoutKept(within(plan), plan);
  const from = (query.page - 1) * query.size;
  return {
    ids: rankSlots(table, query, plan, found, from, from + query.size),
    total: countBits(found),
    relaxations: relaxWishes(plan, () => table.columns.nobody()),
    nearest: isEmpty(found) ? nearestOf(table, query, plan) : [],
    counts: countTerms(table, plan),
  };
}

/** Everybody a search finds, by id. */
export function fits(table: MentorTable, asking: Asking): string[] {
  const plan = planSearch(table, asking);
  return Array.from(slotsOf(withoutKept(within(plan), plan)), (slot) => table.at(slot).id).sort();
}

/**
 * Who misses fewest of the musts, filtered facets and searched words; among those the usual order. Never who has something
 * that is not wanted.
 */
function nearestOf(table: MentorTable, asked: Asked, plan: Plan): string[] {
  const among = plan.open.slice();
  for (const { weight, out } of plan.keepers) if (weight === 'not_wanted') drop(among, out);
  const misses = [
    ...plan.keepers.filter(({ weight }) => weight === 'must').map(({ out }) => out),
    ...[...plan.filters.values(), ...plan.words.map(({ any }) => any)].map(inverse),
  ];
  const tally = tallyMisses(misses, misses.length, () => table.columns.nobody());
  const nearest: string[] = [];
  for (let count = 1; count <= misses.length && nearest.length < mostNearest; count++) {
    nearest.push(...rankSlots(table, asked, plan, missingExactly(count, tally, among), 0, mostNearest - nearest.length));
  }
  return nearest;
}
