import type { Term } from '@akin/contracts';
import { family, terms } from './term.js';

/**
 * OMB Statistical Policy Directive 15 (28 March 2024): one combined question, seven minimum categories, any number of
 * answers, a single one is complete. Details below a category are terms of their own; what is not listed goes in own words.
 */
export const raceEthnicityTerms: Term[] = [
  ...terms(['American Indian or Alaska Native']),
  ...family('Asian', ['Chinese', 'Asian Indian', 'Filipino', 'Vietnamese', 'Korean', 'Japanese']),
  ...family('Black or African American', ['African American', 'Jamaican', 'Haitian', 'Nigerian', 'Ethiopian', 'Somali']),
  ...family('Hispanic or Latino', ['Mexican', 'Puerto Rican', 'Salvadoran', 'Cuban', 'Dominican', 'Guatemalan']),
  ...family('Middle Eastern or North African', ['Lebanese', 'Iranian', 'Egyptian', 'Syrian', 'Iraqi', 'Israeli']),
  ...family('Native Hawaiian or Pacific Islander', ['Native Hawaiian', 'Samoan', 'Chamorro', 'Tongan', 'Fijian', 'Marshallese']),
  ...family('White', ['English', 'German', 'Irish', 'Italian', 'Polish', 'Scottish']),
];
