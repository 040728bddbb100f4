import type { FacetAnswer } from '@akin/contracts';
import { openAnswers, sealAnswers } from './seal-answers.js';

const ada = { schoolId: 'north', accountId: 'ada' };
const answers: FacetAnswer[] = [
  { facet: 'faith', terms: ['jain'], ownWords: 'Every second Sunday, 🙏 tiếng Việt', audience: 'pair' },
  { facet: 'veteran', terms: ['yes'], ownWords: null, audience: 'nobody' },
];

it.each([[answers], [[]], [[{ ...answers[0], ownWords: 'x'.repeat(5000) }]]])('opens what it closed', (given) =>
  expect(openAnswers(ada, sealAnswers(ada, given))).toEqual(given),
);

it.each([
  ['another person', { ...ada, accountId: 'bo' }],
  ['another school', { ...ada, schoolId: 'south' }],
])('does not open for %s', (_whose, owner) => expect(() => openAnswers(owner, sealAnswers(ada, answers))).toThrow());

it('tells nothing by its length about which answer was given, or whether there is one more', () => {
  const lengths = [[], answers.slice(1), [{ ...answers[1], facet: 'disability' }], answers].map((given) => sealAnswers(ada, given).length);
  expect(new Set(lengths).size).toBe(1);
});
