import { admissionBases } from '@akin/contracts';
import { basisExamples, basisLabels, riskOf } from './rule-words';

it.each(admissionBases)('%s has a name and an example', (by) => {
  expect(basisLabels[by]).toBeTruthy();
  expect(basisExamples[by]).toBeTruthy();
});

it.each([
  ['affiliation', 'student', 'learner', /Residents and fellows/],
  ['affiliation', 'Student@med.school.edu', 'learner', /Residents and fellows/],
  ['affiliation', 'employee', 'learner', /does not tell residents/],
  ['affiliation', 'faculty', 'mentor', /other departments/],
  ['affiliation', 'staff', 'admin', /group of a few/],
] as const)('%s %s as %s gives pause', (by, value, role, words) => expect(riskOf({ by, value, role })).toMatch(words));

it.each([
  ['group', 'learner'],
  ['entitlement', 'admin'],
] as const)('a %s does not', (by, role) => expect(riskOf({ by, value: 'x', role })).toBeNull());
