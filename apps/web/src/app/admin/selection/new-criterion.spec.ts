import { newCriterion } from './new-criterion';

const own = (code: string) => ({ code, kind: 'own' as const, label: 'x', explanation: '' });

it.each([
  [[], 'own_1'],
  [['own_1'], 'own_2'],
  [['own_2', 'record'], 'own_1'],
  [['own_1', 'own_2'], 'own_3'],
])('beside %j is %s', (codes, code) => expect(newCriterion(codes.map(own)).code).toBe(code));
