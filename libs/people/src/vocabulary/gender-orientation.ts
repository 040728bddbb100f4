import type { Term } from '@akin/contracts';
import { terms, withAliases } from './term.js';

/**
 * Labels people use for themselves in mentorship, several at once; they map to the NASEM (2022) lists for reporting.
 * A different term goes in own words.
 */
export const genderTerms: Term[] = withAliases(
  terms(['Woman', 'Man', 'Nonbinary', 'Transgender', 'Two-Spirit', 'Genderqueer', 'Genderfluid', 'Agender', 'Questioning']),
  {
    woman: ['Female', 'Women'],
    man: ['Male', 'Men'],
    nonbinary: ['Enby', 'Non-binary'],
    transgender: ['Trans', 'Trans woman', 'Trans man'],
  },
);

export const orientationTerms: Term[] = withAliases(
  terms(['Straight', 'Gay', 'Lesbian', 'Bisexual', 'Queer', 'Pansexual', 'Asexual', 'Two-Spirit', 'Questioning']),
  { straight: ['Heterosexual'], gay: ['Homosexual'], bisexual: ['Bi'], pansexual: ['Pan'], asexual: ['Ace', 'Aromantic'] },
);
