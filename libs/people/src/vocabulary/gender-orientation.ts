import type { Term } from '@akin/contracts';
import { terms } from './term.js';

/**
 * Labels people use for themselves in mentorship, several at once; they map to the NASEM (2022) lists for reporting.
 * A different term goes in own words.
 */
export const genderTerms: Term[] = terms(['Woman', 'Man', 'Nonbinary', 'Transgender', 'Two-Spirit', 'Genderqueer', 'Agender']);

export const orientationTerms: Term[] = terms(['Straight', 'Gay', 'Lesbian', 'Bisexual', 'Queer', 'Pansexual', 'Asexual', 'Two-Spirit']);
