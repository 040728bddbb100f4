import type { SharedGround } from '@akin/contracts';
import type { Lexicon } from '@akin/people';
import type { ShownAnswer } from '../engine/mentor-row.js';
import { listAnd } from './list-and.js';

/** For what Akin ships; whatever a school added reads `Hometown club, both of you: Rowing`. */
const sentences: Record<string, string> = {
  race_ethnicity: 'You both identify as {term}',
  language: 'You both speak {term}',
  first_language: 'You both grew up speaking {term}',
  home_state: 'You are both from {term}',
  home_country: 'You are both from {term}',
  first_generation: 'You are both the first in your family to go to college',
  low_income: 'You both grew up with little money',
  rural: 'You both grew up in the country',
  disability: 'You both live with a disability',
  veteran: 'You both served in the military',
  caregiver: 'You are both parents or caregivers',
  immigrant_img: 'You are both immigrants or international graduates',
  specialty: 'You are both in {term}',
  subspecialty: 'You are both in {term}',
  training_institution: 'You both trained at {term}',
  interest: 'You both like {term}',
  value: 'You both value {term}',
};

/**
 * What two people have in common, in words for the reader, in the order of what the mentor shows. `shown` holds nothing but
 * what the reader may see of the mentor; `own` is what the reader answered, whoever else may see that.
 */
export function findSharedGround(shown: readonly ShownAnswer[], own: readonly ShownAnswer[], lexicon: Lexicon): SharedGround[] {
  return shown.flatMap(({ facet, terms }) => {
    const mine = own.find((answer) => answer.facet === facet)?.terms ?? [];
    const both = [...new Set(terms.flatMap((term) => mine.flatMap((other) => broaderOf(facet, term, other, lexicon) ?? [])))];
    if (both.length === 0) return [];
    const sentence = sentences[facet] ?? `${lexicon.facetLabel(facet)}, both of you: {term}`;
    return [{ facet, label: sentence.replace('{term}', listAnd(both.map((term) => lexicon.termLabel(facet, term)))) }];
  });
}

/** Of two terms the one that holds for both: `asian` where one said so and the other `filipino`. */
function broaderOf(facet: string, one: string, other: string, lexicon: Lexicon): string | undefined {
  if (isWithin(facet, one, other, lexicon)) return other;
  return isWithin(facet, other, one, lexicon) ? one : undefined;
}

function isWithin(facet: string, code: string, broader: string, lexicon: Lexicon): boolean {
  if (code === broader) return true;
  const parent = lexicon.termOf(facet, code)?.parent;
  return parent !== undefined && lexicon.isTerm(facet, parent) && isWithin(facet, parent, broader, lexicon);
}
