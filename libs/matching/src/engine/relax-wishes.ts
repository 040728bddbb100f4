import { countBits, countCommon, isEmpty, keep, type Bits } from './bits.js';
import { within, type Keeper, type Plan } from './plan-search.js';
import type { Relaxed } from './query.js';
import { missingExactly, tallyMisses } from './tally-misses.js';

/**
 * For each wish that keeps mentors out: how many more would appear without it, exactly, being those whom it alone keeps out.
 * Most first. Where no single wish brings anybody, the two that together bring the most, if any do.
 */
export function relaxWishes(plan: Plan, nobody: () => Bits): Relaxed[] {
  const { keepers } = plan;
  const among = within(plan);
  const tally = tallyMisses(keepers.map(({ out }) => out), 3, nobody); // prettier-ignore
  const [one, two] = [missingExactly(1, tally, among), missingExactly(2, tally, among)];
  if (!isEmpty(one)) return told(keepers.map((keeper) => ({ keepers: [keeper], adds: countCommon(one, keeper.out) })));
  return isEmpty(two) ? [] : told(keepers.flatMap((keeper, at) => pairsWith(keeper, keepers.slice(at + 1), two))).slice(0, 1);
}

interface Freed {
  keepers: Keeper[];
  adds: number;
}

function pairsWith(keeper: Keeper, others: readonly Keeper[], missingTwo: Bits): Freed[] {
  const kept = missingTwo.slice();
  keep(kept, keeper.out);
  if (countBits(kept) === 0) return [];
  return others.map((other) => ({ keepers: [keeper, other], adds: countCommon(kept, other.out) }));
}

function told(freed: readonly Freed[]): Relaxed[] {
  return freed
    .filter(({ adds }) => adds > 0)
    .map(({ keepers, adds }) => ({ wishes: keepers.map(({ wish }) => wish), adds }))
    .sort((a, b) => b.adds - a.adds);
}
