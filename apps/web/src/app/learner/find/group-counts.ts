import type { FacetCount, Wished } from '@akin/contracts';
import { capitalized } from '../../wording/capitalized';

export interface FilterChoice extends Wished {
  label: string;
  on: boolean;
  /** How many of those found show it: `12`, or `a few` where a number would tell too much. */
  count: string;
}

export interface FilterGroup {
  facet: string;
  choices: FilterChoice[];
}

const keyOf = ({ facet, term }: Wished) => `${facet}:${term}`;

/** `a few` where they are fewer than are ever told, `none` where nobody found shows it. */
export function countWords(count: number | null | undefined): string {
  return count === undefined ? 'none' : count === null ? 'a few' : `${count}`;
}

/**
 * What one can narrow down by, a group per facet. `shown` gives the order, so that nothing moves under somebody's finger
 * while the counts change; what came since follows.
 */
export function groupCounts(
  counts: readonly FacetCount[],
  filters: readonly Wished[],
  shown: readonly Wished[],
  labelOf: (wished: Wished) => string,
): FilterGroup[] {
  const found = new Map(counts.map((count) => [keyOf(count), count]));
  const on = new Set(filters.map(keyOf));
  const groups = new Map<string, FilterGroup>();
  const seen = new Set<string>();
  for (const { facet, term } of [...shown, ...counts, ...filters]) {
    const key = keyOf({ facet, term });
    if (seen.has(key)) continue;
    seen.add(key);
    const group = groups.get(facet) ?? { facet, choices: [] };
    groups.set(facet, group);
    const here = found.get(key);
    group.choices.push({
      facet,
      term,
      label: capitalized(here?.label ?? labelOf({ facet, term })),
      on: on.has(key),
      count: countWords(here?.count),
    });
  }
  return [...groups.values()];
}
