import { choosableFields } from './field-labels';

const both = ['key', 'mail', 'given_name', 'family_name', 'full_name', 'department', 'ignore'];

it.each([
  ['faculty', ['title', 'specialty', 'subspecialty']],
  ['learners', ['stage', 'program', 'graduation']],
] as const)('offers %s what only they have, and never identity', (kind, own) => {
  expect(choosableFields(kind).sort()).toEqual([...both, ...own].sort());
});
