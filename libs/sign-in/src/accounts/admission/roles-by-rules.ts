import type { AdmissionRule, SchoolRole } from '@akin/contracts';
import type { Arrival } from '../../saml/identity-of.js';

/** What the school's sign-in said of a person that a rule can go by. */
export type Said = Pick<Arrival, 'affiliations' | 'groups' | 'entitlements'>;

/**
 * The roles these rules give to somebody of whom this was said, each once. Groups and entitlements are compared as they
 * are written. An affiliation is compared without case, and one without a scope in the rule fits it in any scope: which
 * scopes count at all was decided when the answer was read.
 */
export function rolesByRules(rules: readonly AdmissionRule[], said: Said): SchoolRole[] {
  return [...new Set(rules.filter((rule) => fits(rule, said)).map(({ role }) => role))];
}

function fits({ by, value }: AdmissionRule, said: Said): boolean {
  if (by === 'group') return said.groups.includes(value);
  if (by === 'entitlement') return said.entitlements.includes(value);
  const wanted = value.toLowerCase();
  return said.affiliations.some((one) => one === wanted || (!wanted.includes('@') && one.startsWith(`${wanted}@`)));
}
