import { facetUses, policyPresets, type FacetUse, type PolicyPreset } from '@akin/contracts';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { checkRules, groupsPutFirst } from './check-rules.js';
import { policyFacet } from './facet-groups.js';
import { completeRules, presetOf, presetRules } from './preset-rules.js';

const facets = vocabulary.facets.map((facet) => policyFacet(facet, true));
const without = (...uses: FacetUse[]) => facetUses.filter((use) => !uses.includes(use));
const everything = without('priority');
const restricted = without('rank', 'must_have', 'priority');

const rows: [PolicyPreset, string, FacetUse[]][] = [
  ['P0', 'race_ethnicity', everything],
  ['P0', 'first_generation', everything],
  ['P0', 'specialty', everything],
  ['P1', 'first_generation', [...facetUses]],
  ['P1', 'low_income', [...facetUses]],
  ['P1', 'race_ethnicity', everything],
  ['P1', 'home_state', everything],
  ['P2', 'race_ethnicity', restricted],
  ['P2', 'gender', restricted],
  ['P2', 'orientation', restricted],
  ['P2', 'faith', restricted],
  ['P2', 'home_country', restricted],
  ['P2', 'home_state', everything],
  ['P2', 'language', everything],
  ['P2', 'specialty', everything],
  ['P2', 'first_generation', everything],
  ['P3', 'race_ethnicity', [...facetUses]],
  ['P3', 'faith', everything],
  ['P3', 'rural', [...facetUses]],
];

it.each(rows)('%s does with %s', (preset, facet, uses) => expect(presetRules(preset, facets)[facet]).toEqual(uses));

it.each(policyPresets)('%s may be saved as it is and is known again', (preset) => {
  const rules = presetRules(preset, facets);
  expect(checkRules(rules, facets)).toEqual([]);
  expect(presetOf(rules, facets)).toBe(preset);
});

it.each<[PolicyPreset, string[]]>([
  ['P0', []],
  ['P1', []],
  ['P2', []],
  ['P3', ['race_ethnicity', 'gender', 'orientation']],
])('%s puts these groups first: %j', (preset, groups) =>
  expect(groupsPutFirst(presetRules(preset, facets), facets).map(({ code }) => code)).toEqual(groups),
);

describe('a facet that came after the policy', () => {
  const newcomer = policyFacet({ ...vocabulary.facets[0], code: 'tribe', label: 'Tribe' }, false);
  const complete = (rules: ReturnType<typeof presetRules>) => completeRules(rules, [...facets, newcomer])['tribe'];

  it.each<[PolicyPreset, FacetUse[]]>([
    ['P0', everything],
    ['P2', restricted],
  ])('is treated as %s treats its like', (preset, uses) => expect(complete(presetRules(preset, facets))).toEqual(uses));

  it('is restricted where the school chose its own cells', () => {
    expect(complete({ ...presetRules('P0', facets), faith: [] })).toEqual(restricted);
  });

  it('needs a second person to be put first', () => {
    expect(groupsPutFirst({ tribe: ['collect', 'priority'] }, [newcomer])).toHaveLength(1);
  });
});
