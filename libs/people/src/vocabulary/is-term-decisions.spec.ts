import { areTermDecisions } from './is-term-decisions.dto.js';

const one = { code: 'own_x', shown: true };

it.each<[string, unknown, boolean]>([
  ['nothing decided', {}, true],
  ['a decision', { faith: [{ ...one, label: 'X', added: true, parent: 'y' }] }, true],
  ['a list', [one], false],
  ['nothing at all', null, false],
  ['something more', { faith: [{ ...one, note: 'hello' }] }, false],
  ['a number for a name', { faith: [{ ...one, label: 4 }] }, false],
  ['a decision that is none', { faith: ['own_x'] }, false],
  ['a code with spaces', { 'fai th': [one] }, false],
  ['more than anyone decides', { faith: Array(501).fill(one) }, false],
  ['a sign that cannot be stored', { faith: [{ ...one, label: 'a\0' }] }, false],
])('%s', (_name, value, fine) => expect(areTermDecisions(value)).toBe(fine));
