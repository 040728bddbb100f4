import type { Term } from '@akin/contracts';
import { family, terms, withAliases } from './term.js';

/** Names people use for themselves that lead to a category or a detail of the standard. */
const otherNames = {
  american_indian_or_alaska_native: ['Native American', 'Indigenous', 'First Nations', 'Tribal'],
  asian: ['AAPI', 'Asian American'],
  asian_indian: ['Indian', 'South Asian', 'Desi'],
  filipino: ['Filipina', 'Pinoy', 'Pinay'],
  black_or_african_american: ['African', 'Afro-Caribbean'],
  hispanic_or_latino: ['Latina', 'Latine', 'Latinx', 'Chicana', 'Chicano'],
  mexican: ['Mexican American', 'Chicana', 'Chicano'],
  puerto_rican: ['Boricua'],
  middle_eastern_or_north_african: ['MENA', 'Arab', 'Amazigh', 'Kurdish'],
  iranian: ['Persian'],
  native_hawaiian_or_pacific_islander: ['NHPI', 'Pasifika'],
  native_hawaiian: ['Kanaka Maoli'],
  chamorro: ['CHamoru'],
};

/**
 * OMB Statistical Policy Directive 15 (28 March 2024): one combined question, seven minimum categories, any number of
 * answers, a single one is complete. Details below a category are terms of their own; what is not listed goes in own words.
 */
const standardTerms: Term[] = [
  ...terms(['American Indian or Alaska Native']),
  ...family('Asian', ['Chinese', 'Asian Indian', 'Filipino', 'Vietnamese', 'Korean', 'Japanese']),
  ...family('Black or African American', ['African American', 'Jamaican', 'Haitian', 'Nigerian', 'Ethiopian', 'Somali']),
  ...family('Hispanic or Latino', ['Mexican', 'Puerto Rican', 'Salvadoran', 'Cuban', 'Dominican', 'Guatemalan']),
  ...family('Middle Eastern or North African', ['Lebanese', 'Iranian', 'Egyptian', 'Syrian', 'Iraqi', 'Israeli']),
  ...family('Native Hawaiian or Pacific Islander', ['Native Hawaiian', 'Samoan', 'Chamorro', 'Tongan', 'Fijian', 'Marshallese']),
  ...family('White', ['English', 'German', 'Irish', 'Italian', 'Polish', 'Scottish']),
];

export const raceEthnicityTerms: Term[] = withAliases(standardTerms, otherNames);
