import type { Audience, FacetAnswer, FacetRules, Suggestion } from '@akin/contracts';
import { allows } from '@akin/people';

/**
 * Fewer learners than this and a suggestion could tell of somebody's private wish: the least that domain/privacy.md sets for
 * what touches identity.
 */
export const leastLearners = 11;
const most = 3;
/** Whose answers searches go by; no other one moves a result. */
const finds: readonly Audience[] = ['school', 'partners'];

/** How many learners look for something. Of a facet only that they name it, never what they name. */
export interface Demand {
  facet: string;
  /** Only for areas of need. */
  term: string | null;
  learners: number;
}

/** What the person says so far. */
export interface Said {
  answers: readonly FacetAnswer[];
  helpsWith: readonly string[];
}

type Found = Omit<Suggestion, 'label'>;

/**
 * The three things most learners look for that nobody can find this person by, most wanted first. Whoever answered who they
 * are has chosen who may see it, and is not asked to open it.
 */
export function suggestAnswers(demand: readonly Demand[], said: Said, rules: FacetRules, isIdentity: (facet: string) => boolean): Found[] {
  return demand
    .filter(({ learners }) => learners >= leastLearners)
    .toSorted((a, b) => b.learners - a.learners || (keyOf(a) < keyOf(b) ? -1 : 1))
    .flatMap((wanted) => suggest(wanted, said, rules, isIdentity) ?? [])
    .slice(0, most);
}

function suggest({ facet, term }: Demand, said: Said, rules: FacetRules, isIdentity: (facet: string) => boolean): Found | null {
  if (facet === 'need') return term === null || said.helpsWith.includes(term) ? null : { kind: 'help', code: term };
  if (!allows(rules, facet, 'collect') || !allows(rules, facet, 'display')) return null;
  if (!allows(rules, facet, 'rank') && !allows(rules, facet, 'must_have')) return null;
  // Both come from the profile, where a specialty is asked for anyway and a subspecialty is not everyone's.
  if (facet === 'specialty' || facet === 'subspecialty') return null;
  const answer = said.answers.find((one) => one.facet === facet);
  if (answer === undefined) return { kind: 'answer', code: facet };
  return finds.includes(answer.audience) || isIdentity(facet) ? null : { kind: 'open', code: facet };
}

function keyOf({ facet, term }: Demand): string {
  return `${facet}/${term ?? ''}`;
}
