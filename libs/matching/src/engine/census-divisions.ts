/** U.S. Census Bureau, "Census Regions and Divisions of the United States" (2020). Territories belong to no division. */
const divisions: readonly (readonly string[])[] = [
  ['connecticut', 'maine', 'massachusetts', 'new_hampshire', 'rhode_island', 'vermont'],
  ['new_jersey', 'new_york', 'pennsylvania'],
  ['illinois', 'indiana', 'michigan', 'ohio', 'wisconsin'],
  ['iowa', 'kansas', 'minnesota', 'missouri', 'nebraska', 'north_dakota', 'south_dakota'],
  ['delaware', 'district_of_columbia', 'florida', 'georgia', 'maryland', 'north_carolina', 'south_carolina', 'virginia', 'west_virginia'],
  ['alabama', 'kentucky', 'mississippi', 'tennessee'],
  ['arkansas', 'louisiana', 'oklahoma', 'texas'],
  ['arizona', 'colorado', 'idaho', 'montana', 'nevada', 'new_mexico', 'utah', 'wyoming'],
  ['alaska', 'california', 'hawaii', 'oregon', 'washington'],
];

const divisionOf = new Map(divisions.flatMap((states, division) => states.map((state) => [state, division] as const)));

/** The census division of a home state, or undefined for territories and what is no state. */
export function censusDivision(state: string): number | undefined {
  return divisionOf.get(state);
}
