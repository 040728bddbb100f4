import { admissionLimits, type AdmissionPolicy, type AdmissionRule, type FieldProblem } from '@akin/contracts';

const affiliation = /^[a-z][a-z-]*(@[a-z0-9][a-z0-9.-]*)?$/i;

/** The policy as it is kept: values trimmed, affiliations in small letters, every rule once. */
export function tidyPolicy({ rules, confirmNewIdentifiers }: AdmissionPolicy): AdmissionPolicy {
  const tidy = rules.map(({ by, value, role }) => ({ by, value: by === 'affiliation' ? value.trim().toLowerCase() : value.trim(), role }));
  return { rules: tidy.filter((rule, at) => tidy.findIndex((other) => sameRule(rule, other)) === at), confirmNewIdentifiers };
}

/** What does not fit in a policy, each with a sentence; empty when it can be kept. */
export function problemsOfPolicy({ rules }: AdmissionPolicy): FieldProblem[] {
  if (rules.length > admissionLimits.rules) return [{ field: 'rules', message: `Please keep it to ${admissionLimits.rules} rules.` }];
  return rules.flatMap((rule, at) => {
    const message = problemOf(rule);
    return message ? [{ field: `rules.${at}.value`, message }] : [];
  });
}

/**
 * Whether a change could leave the school without an administrator who comes in. A rule that makes administrators may
 * only go while somebody who has signed in was given the role by hand: whom a rule makes one tomorrow, nobody knows.
 */
export function locksOut(before: readonly AdmissionRule[], after: readonly AdmissionRule[], givenAdmins: number): boolean {
  if (givenAdmins > 0) return false;
  return before.some((rule) => rule.role === 'admin' && !after.some((other) => sameRule(rule, other)));
}

function problemOf({ by, value }: AdmissionRule): string | null {
  if (value === '') return 'Please say which value.';
  if (value.length > admissionLimits.value) return `Please keep it under ${admissionLimits.value} characters.`;
  if (by === 'affiliation' && !affiliation.test(value)) return 'An affiliation is a word such as student, or student@med.school.edu.';
  return null;
}

function sameRule(one: AdmissionRule, other: AdmissionRule): boolean {
  return one.by === other.by && one.value === other.value && one.role === other.role;
}
