import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { AdmissionPolicyDto } from './admission.dto.js';

const rule = { by: 'group', value: 'students', role: 'learner' };
const policy = { rules: [rule], confirmNewIdentifiers: 'always' };

function sentences(errors: ValidationError[]): string[] {
  return errors.flatMap(({ constraints = {}, children = [] }) => [...Object.values(constraints), ...sentences(children)]);
}

it('takes a policy', () => {
  expect(sentences(validateSync(plainToInstance(AdmissionPolicyDto, policy)))).toEqual([]);
});

it.each([
  ['an unknown basis', { ...policy, rules: [{ ...rule, by: 'mail' }] }],
  ['a value that is none', { ...policy, rules: [{ ...rule, value: 7 }] }],
  ['a value that is too long', { ...policy, rules: [{ ...rule, value: 'x'.repeat(301) }] }],
  ['an unknown role', { ...policy, rules: [{ ...rule, role: 'operator' }] }],
  ['no list', { ...policy, rules: 'all' }],
  ['too many', { ...policy, rules: Array.from({ length: 51 }, () => rule) }],
  ['a rule that is none', { ...policy, rules: ['all'] }],
  ['nobody to ask', { ...policy, confirmNewIdentifiers: 'never' }],
])('says in a sentence of ours what is wrong with %s', (_what, wrong) => {
  const said = sentences(validateSync(plainToInstance(AdmissionPolicyDto, wrong)));
  expect(said.length).toBeGreaterThan(0);
  for (const sentence of said) expect(sentence).toMatch(/^(A|Please|Each) .*\.$/);
});
