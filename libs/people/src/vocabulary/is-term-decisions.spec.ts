import { areTermDecisions, isTermOrder } from './is-term-decisions.dto.js';

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

it.each<[string, unknown, boolean]>([
  ['no order', {}, true],
  ['an order', { faith: ['sikh', 'own_x'] }, true],
  ['a list', ['sikh'], false],
  ['a code with spaces', { faith: ['si kh'] }, false],
  ['one code alone', { faith: 'sikh' }, false],
  ['nothing at all', null, false],
])('order: %s', (_name, value, fine) => expect(isTermOrder(value)).toBe(fine));
