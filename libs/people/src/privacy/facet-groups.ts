import type { FacetUse, FacetView, PolicyFacet } from '@akin/contracts';

/** Race, national origin, sex, orientation, faith, disability and service: domain/privacy.md "Timeline" and the acts it names. */
const protectedFacets = [
  'race_ethnicity',
  'gender',
  'orientation',
  'faith',
  'disability',
  'veteran',
  'home_country',
  'immigrant_img',
  'caregiver',
];
/** Neutral in words, yet argued to stand in for a protected group (Department of Justice memo of 29 July 2025). */
const proxyFacets = ['language', 'first_language', 'home_state', 'training_institution'];
/** What a person went through, whoever they are; the only facets a school may put first without a second person. */
export const experienceFacets: readonly string[] = ['first_generation', 'low_income', 'rural'];
/** A mentor is found by what they practice, so that is always asked, shown and searched by. */
const programFacets = ['specialty', 'subspecialty'];
const programNeeds: FacetUse[] = ['collect', 'display', 'search'];

/** A facet as a row of the matrix. One the school added itself is protected as soon as it is about identity. */
export function policyFacet({ code, label, identity }: FacetView, shipped: boolean): PolicyFacet {
  const named = protectedFacets.includes(code) || (identity && !shipped);
  const proxy = proxyFacets.includes(code);
  return {
    code,
    label,
    identity,
    protected: named,
    proxy,
    demographic: named || proxy || (identity && !experienceFacets.includes(code)),
    fixed: programFacets.includes(code) ? programNeeds : [],
  };
}
