import { mayEnter } from './may-enter.js';

it.each([
  [undefined, ['admin'], false],
  ['public', [], true],
  ['anybody', [], true],
  ['anybody', ['operator'], true],
  ['any', [], true],
  ['any', ['viewer'], true],
  ['any', ['operator'], false],
  [['admin'], ['admin'], true],
  [['admin', 'coordinator'], ['learner', 'coordinator'], true],
  [['admin'], ['learner'], false],
  [['admin'], [], false],
  [['operator'], ['admin'], false],
] as const)('%j with %j: %s', (access, roles, enters) => expect(mayEnter(access, roles)).toBe(enters));
