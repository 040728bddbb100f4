import { facetUses, usesNeeded, type FacetRules, type FacetUse } from '@akin/contracts';
import fc from 'fast-check';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { checkRules } from './check-rules.js';
import { policyFacet } from './facet-groups.js';
import { presetRules } from './preset-rules.js';

const facets = vocabulary.facets.map((facet) => policyFacet(facet, true));
const open = presetRules('P0', facets);

it.each<[string, FacetRules, string[]]>([
  ['a facet that is asked for nothing', { faith: [] }, []],
  ['one that only counts in reports', { faith: ['collect', 'report'] }, []],
  ['matching only', { faith: ['collect', 'rank'] }, []],
  ['searched by without being shown', { faith: ['collect', 'search'] }, ['rules.faith.search']],
  ['a must without being shown', { faith: ['collect', 'rank', 'must_have'] }, ['rules.faith.must_have']],
  ['shown without being asked', { faith: ['display'] }, ['rules.faith.display']],
  ['put first without being asked', { rural: ['priority'] }, ['rules.rural.priority']],
  ['a specialty that is not shown', { specialty: ['collect', 'search', 'rank'] }, ['rules.specialty.display', 'rules.specialty.search']],
  ['a facet nobody knows', { shoe_size: [] }, ['rules.shoe_size']],
  ['a cell nobody knows', { faith: ['collect', 'sell'] as FacetUse[] }, ['rules.faith.collect']],
  ['a row that is no row', { faith: 'collect' as unknown as FacetUse[] }, ['rules.faith.collect']],
])('%s', (_name, rules, fields) => {
  const problems = checkRules({ ...open, ...rules }, facets);
  expect(problems.map(({ field }) => field)).toEqual(fields);
  expect(problems.every(({ message }) => message.length > 20)).toBe(true);
});

it('asks for every row', () => {
  expect(checkRules({}, facets)).toHaveLength(facets.length);
});

it('property: lets a row pass exactly when every use has what it needs', () => {
  fc.assert(
    fc.property(fc.subarray([...facetUses]), (uses) => {
      const holds = uses.every((use) => usesNeeded[use].every((needed) => uses.includes(needed)));
      expect(checkRules({ ...open, faith: uses }, facets).length === 0).toBe(holds);
    }),
  );
});
