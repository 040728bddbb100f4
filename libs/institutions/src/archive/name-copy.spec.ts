import { nameCopy } from './name-copy.js';

const long = 'N'.repeat(120);

it.each<[string, string[], string]>([
  ['North School', [], 'North School'],
  ['North School', ['South School'], 'North School'],
  ['North School', ['North School'], 'North School (copy)'],
  ['North School', ['North School', 'North School (copy)'], 'North School (copy 2)'],
  ['North School', ['North School', 'North School (copy)', 'North School (copy 2)'], 'North School (copy 3)'],
  ['North School', ['North School (copy)'], 'North School'],
  [long, [long], `${'N'.repeat(113)} (copy)`],
])('%s beside %j is called %s', (name, taken, called) => expect(nameCopy(name, new Set(taken))).toBe(called));
