import { audiences, facetUses, type Audience, type FacetAnswer, type FacetRules, type FacetUse } from '@akin/contracts';
import fc from 'fast-check';
import { canReadFacet, readers } from '../profile/can-read-facet.js';
import { allows, heedPolicy, reachOf } from './heed-policy.js';

const faith = (uses: FacetUse[]): FacetRules => ({ faith: uses });

it.each<[Audience, FacetUse[], Audience]>([
  ['school', ['collect', 'display'], 'school'],
  ['partners', ['collect', 'display'], 'partners'],
  ['school', ['collect', 'rank'], 'matching'],
  ['pair', ['collect'], 'matching'],
  ['matching', ['collect', 'display'], 'matching'],
  ['nobody', [...facetUses], 'nobody'],
  ['nobody', ['collect'], 'nobody'],
  ['partners', [], 'nobody'],
  ['school', ['display', 'search', 'rank'], 'nobody'],
])('an answer for %s under %j reaches %s', (audience, uses, reach) => expect(reachOf(audience, 'faith', faith(uses))).toBe(reach));

it.each(['__proto__', 'constructor', 'toString', 'shoe_size'])('allows nothing with %s', (facet) => {
  expect(facetUses.filter((use) => allows(faith([...facetUses]), facet, use))).toEqual([]);
});

const codes = ['faith', 'gender', 'language', 'specialty'];
const anyRules: fc.Arbitrary<FacetRules> = fc.dictionary(fc.constantFrom(...codes), fc.subarray([...facetUses]));
const anyAnswers: fc.Arbitrary<FacetAnswer[]> = fc.uniqueArray(
  fc.record({
    facet: fc.constantFrom(...codes),
    terms: fc.array(fc.constantFrom('one', 'two')),
    ownWords: fc.option(fc.string()),
    audience: fc.constantFrom(...audiences),
  }),
  { selector: ({ facet }) => facet },
);

it('property: no reader ever gets a value its audience or the policy forbids', () => {
  fc.assert(
    fc.property(anyAnswers, anyRules, fc.constantFrom(...readers.filter((reader) => reader !== 'self')), (answers, rules, reader) => {
      for (const { facet, audience } of heedPolicy(answers, rules).filter((answer) => canReadFacet(answer.audience, reader))) {
        const chosen = answers.find((answer) => answer.facet === facet)!;
        expect(canReadFacet(chosen.audience, reader)).toBe(true);
        expect(allows(rules, facet, 'collect')).toBe(true);
        if (reader !== 'engine') expect(allows(rules, facet, 'display')).toBe(true);
        expect(audiences.indexOf(audience)).toBeLessThanOrEqual(audiences.indexOf(chosen.audience));
      }
    }),
  );
});

it('property: what both allow is read as it was given', () => {
  fc.assert(
    fc.property(anyAnswers, anyRules, (answers, rules) => {
      const open = answers.filter(
        ({ facet, audience }) => audience !== 'nobody' && allows(rules, facet, 'collect') && allows(rules, facet, 'display'),
      );
      expect(heedPolicy(answers, rules)).toEqual(expect.arrayContaining(open));
    }),
  );
});
