import type { Audience, FacetAnswer, FacetRules, FacetUse } from '@akin/contracts';

/** Whether the school's policy allows this use of a facet. What it does not know, it does not allow. */
export function allows(rules: FacetRules, facet: string, use: FacetUse): boolean {
  return Object.hasOwn(rules, facet) && rules[facet].includes(use);
}

/** Whom an answer reaches when its owner's choice and the school's policy both apply: the stricter one wins. */
export function reachOf(audience: Audience, facet: string, rules: FacetRules): Audience {
  if (!allows(rules, facet, 'collect')) return 'nobody';
  if (audience === 'nobody' || allows(rules, facet, 'display')) return audience;
  return 'matching';
}

/** The answers as anyone but their owner may meet them; what reaches nobody is left out. */
export function heedPolicy<A extends FacetAnswer>(answers: readonly A[], rules: FacetRules): A[] {
  return answers
    .map((answer) => ({ ...answer, audience: reachOf(answer.audience, answer.facet, rules) }))
    .filter(({ audience }) => audience !== 'nobody');
}
