import type { AdmissionBasis, AdmissionRule } from '@akin/contracts';

/** What a rule can go by. */
export const basisLabels: Record<AdmissionBasis, string> = { affiliation: 'Affiliation', group: 'Group', entitlement: 'Entitlement' };

/** What to type for each, as it is sent. */
export const basisExamples: Record<AdmissionBasis, string> = {
  affiliation: 'student',
  group: 'cn=mentoring,ou=groups,dc=school,dc=edu',
  entitlement: 'urn:akin:role:learner',
};

/**
 * What should give pause before a rule is saved: an affiliation says how somebody is employed or enrolled, and not what
 * they are here (eduPerson: residents are often `employee` or `affiliate`). Null when there is nothing to say.
 */
export function riskOf({ by, value, role }: AdmissionRule): string | null {
  if (by !== 'affiliation') return null;
  const word = value.trim().split('@')[0]?.toLowerCase();
  if (role === 'learner')
    return word === 'student'
      ? 'Every student of the university comes in as a learner, not only those of this school. Residents and fellows are often “employee” or “affiliate” and do not.'
      : 'An affiliation does not tell residents from other staff: everybody who is sent with this word comes in as a learner.';
  if (role === 'mentor')
    return 'Every member of the faculty becomes a mentor this way, also of other departments. A roster names those who are meant.';
  return 'Everybody who is sent with this word helps to run the program. A group of a few people is safer.';
}
