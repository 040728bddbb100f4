import type { Audience, FacetAnswer } from '@akin/contracts';
import fc from 'fast-check';
import { openRules } from '../testing/open-rules.js';
import { leastLearners, suggestAnswers, type Demand, type Said } from './suggest-answers.js';

const many = (facet: string, learners = 20, term: string | null = null): Demand => ({ facet, term, learners });
const answer = (facet: string, audience: Audience): FacetAnswer => ({ facet, terms: ['x'], ownWords: null, audience });
const nothing: Said = { answers: [], helpsWith: [] };
const suggested = (demand: readonly Demand[], said = nothing, rules = openRules()) =>
  suggestAnswers(demand, said, rules, (facet) => facet !== 'value');

it.each<[string, Demand[], Said, string[]]>([
  ['nobody looks for anything', [], nothing, []],
  [
    'the three most wanted',
    [many('faith', 12), many('language', 40), many('rural', 30), many('gender', 20)],
    nothing,
    ['language', 'rural', 'gender'],
  ],
  ['ten learners are too few to tell', [many('faith', leastLearners - 1)], nothing, []],
  ['eleven are enough', [many('faith', leastLearners)], nothing, ['faith']],
  ['an answer members of the school see is enough', [many('faith')], { ...nothing, answers: [answer('faith', 'school')] }, []],
  ['and so is one partner schools see', [many('faith')], { ...nothing, answers: [answer('faith', 'partners')] }, []],
  ['an answer for nobody could be opened', [many('value')], { ...nothing, answers: [answer('value', 'nobody')] }, ['value']],
  ['and so could one for pairs', [many('value')], { ...nothing, answers: [answer('value', 'pair')] }, ['value']],
  ['and one no search goes by', [many('value')], { ...nothing, answers: [answer('value', 'matching')] }, ['value']],
  ['who somebody is, they have chosen who may see', [many('faith')], { ...nothing, answers: [answer('faith', 'matching')] }, []],
  ['also when it is for nobody', [many('faith')], { ...nothing, answers: [answer('faith', 'nobody')] }, []],
  ['an area of need', [many('need', 30, 'leadership')], nothing, ['leadership']],
  ['not one that is offered', [many('need', 30, 'leadership')], { ...nothing, helpsWith: ['leadership'] }, []],
  ['not a specialty', [many('specialty'), many('subspecialty')], nothing, []],
])('%s', (_name, demand, said, codes) => expect(suggested(demand, said).map(({ code }) => code)).toEqual(codes));

it('suggests nothing the school’s policy does not let anyone look for', () => {
  expect(suggested([many('faith')], nothing, openRules({ faith: ['collect', 'display'] }))).toEqual([]);
  expect(suggested([many('faith')], nothing, openRules({ faith: ['collect', 'rank', 'must_have'] }))).toEqual([]);
  expect(suggested([many('faith')], nothing, openRules({ faith: [] }))).toEqual([]);
});

it('property: one learner more or less with fewer than ten others changes nothing', () => {
  const anyDemand = fc.uniqueArray(
    fc.record({
      facet: fc.constantFrom('faith', 'gender', 'language', 'rural'),
      term: fc.constant(null),
      learners: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ facet }) => facet },
  );
  fc.assert(
    fc.property(anyDemand, (demand) => {
      const withOne = demand.map((one) => ({ ...one, learners: one.learners + 1 }));
      expect(suggested(withOne)).toEqual([]);
      expect(suggested(demand)).toEqual([]);
    }),
  );
});
