import type { FacetUse, WishWeight } from '@akin/contracts';
import { useOf, weightWords } from './weight-words';

export interface RefusedWeights {
  weights: readonly WishWeight[];
  /** In words, beside the choice; null where nothing is refused. */
  why: string | null;
}

/** Which weights the school's policy has no room for, and why. `may` tells what it allows for the facet of the wish. */
export function refusedWeights(may: (use: FacetUse) => boolean): RefusedWeights {
  const weights = weightWords.map(({ weight }) => weight).filter((weight) => !may(useOf[weight]));
  if (weights.length === 0) return { weights, why: null };
  if (!may('display')) {
    const why = 'Your school shows nobody’s answer to this, so it neither keeps anyone out here nor moves them up.';
    return { weights, why: may('rank') ? `${why} It counts only when the program proposes pairs.` : why };
  }
  if (may('rank')) return { weights, why: 'At your school this can move people up, but it keeps nobody out.' };
  return { weights, why: 'At your school this can say who is shown, but not who comes first.' };
}
