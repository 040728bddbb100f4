import type { AdmissionRule } from '@akin/contracts';
import { locksOut, problemsOfPolicy, tidyPolicy } from './check-admission.js';

const rule = (by: AdmissionRule['by'], value: string, role: AdmissionRule['role'] = 'learner'): AdmissionRule => ({ by, value, role });
const policy = (...rules: AdmissionRule[]) => ({ rules, confirmNewIdentifiers: 'always' as const });

it('is kept tidy', () => {
  const given = policy(
    rule('affiliation', ' Student '),
    rule('affiliation', 'student'),
    rule('group', ' CN=x '),
    rule('group', 'CN=x', 'mentor'),
  );
  expect(tidyPolicy(given).rules).toEqual([rule('affiliation', 'student'), rule('group', 'CN=x'), rule('group', 'CN=x', 'mentor')]);
});

it.each<[string, AdmissionRule[], string[]]>([
  ['nothing', [], []],
  ['an affiliation with and without a scope', [rule('affiliation', 'library-walk-in'), rule('affiliation', 'student@med.n.example')], []],
  ['a group by its GUID', [rule('group', '6c1e4a40-54f5-4f3c-9c2a-2a4f1f6f3b11')], []],
  ['no value', [rule('group', 'g'), rule('group', '')], ['rules.1.value']],
  ['an affiliation of several words', [rule('affiliation', 'medical student')], ['rules.0.value']],
  ['an endless value', [rule('entitlement', 'x'.repeat(301))], ['rules.0.value']],
  ['too many rules', Array.from({ length: 51 }, (_, at) => rule('group', `g${at}`)), ['rules']],
])('with %s', (_what, rules, fields) => expect(problemsOfPolicy(policy(...rules)).map(({ field }) => field)).toEqual(fields));

const admin = rule('entitlement', 'urn:akin:role:admin', 'admin');
it.each<[string, AdmissionRule[], AdmissionRule[], number, boolean]>([
  ['taking the rule that makes administrators', [admin], [], 0, true],
  ['turning it into another', [admin], [rule('group', 'admins', 'admin')], 0, true],
  ['adding beside it', [admin], [admin, rule('group', 'admins', 'admin')], 0, false],
  ['taking another rule', [admin, rule('group', 'g')], [admin], 0, false],
  ['taking it while somebody was given the role', [admin], [], 1, false],
  ['where no rule made any', [rule('group', 'g')], [], 0, false],
])('%s', (_what, before, after, given, locked) => expect(locksOut(before, after, given)).toBe(locked));
