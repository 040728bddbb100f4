import type { ToldCount } from '@akin/contracts';
import { isSmall, fewestTold } from '../suppression/told-count.js';

export interface WishedCounts {
  /** Who wishes for anything in the group. */
  learners: number;
  /** Per term who wishes for it; somebody may wish for several. None is zero. */
  terms: ReadonlyMap<string, number>;
}

export interface GroupKind {
  /** Whether it is about who somebody is. */
  identity: boolean;
  /** How many terms one could wish for. */
  terms: number;
}

export interface ToldCounts {
  learners: ToldCount;
  terms: Map<string, ToldCount>;
}

/**
 * One group of wishes without what would give somebody away. Terms overlap, so they add up to nothing, but all of them are
 * within the learners of the group, and those within all learners. Hidden are small counts; in a group about who somebody is
 * also those in which everybody is alike; and the count of the group beside anything hidden, for it would bound it. Whoever
 * knows these rules and all that is told can still not rule out any of 1 to k-1 for what is hidden.
 * @param all how many learners wish for anything; at least k
 */
export function tellGroup({ learners, terms }: WishedCounts, all: number, kind: GroupKind, k: number = fewestTold): ToldCounts {
  const alike = (count: number) => kind.identity && (count === all || (kind.terms > 1 && count === learners));
  const hidden = new Set([...terms].filter(([, count]) => isSmall(count, k) || alike(count)).map(([term]) => term));
  const everybody = kind.identity && learners === all;
  if (everybody && hidden.size === 0) hidden.add(smallest(terms));
  return {
    learners: hidden.size > 0 ? 'few' : learners,
    terms: new Map([...terms].map(([term, count]): [string, ToldCount] => [term, hidden.has(term) ? 'few' : count])),
  };
}

/** Of equal ones the first by name, so that the same counts are always told alike. */
function smallest(terms: ReadonlyMap<string, number>): string {
  const [[term]] = [...terms].sort(([left, few], [right, many]) => few - many || (left < right ? -1 : 1));
  return term;
}
