import { termsOf } from '../../vocabulary/vocabulary.js';
import { headerWords } from './header-words.js';
import { each, type Pieces } from '../pieces.js';

/** Words in a column's name that tell of who somebody is. Rather one column too many left unread than one too few. */
const identityWords = new RegExp(
  [
    'race|races|racial|ethn[a-z]*|hispanic|latin[aoxe]s?|black|african american|native american|indigenous|tribal?|tribe|pacific islander',
    'asian|caucasian|bipoc|aian|nhpi|mena|minorit(y|ies)|ur[iu]?m|uim|urg|underrepresented|under represented|demographics?|affinity|heritage|ancestry',
    'gender|gndr|sex|female|male|trans|transgender|non ?binary|pronouns?|lgbt[a-z]*|lgb|queer|gay|lesbian|bisexual|sogi|sexual|sexuality',
    'languages?|lang|mother tongue|bilingual|speaks|spanish speaking',
    'home ?state|home ?country|home ?town|(country|state|place|city) of (birth|origin)|birth (country|place|state|city)|birthplace',
    'nationality|national origin|citizen(ship)?|immigra[a-z]*|img|fmg|visa|daca|refugee|green card',
    'first gen[a-z]*|1st gen[a-z]*|firstgen|fgli|fgen|first in family|low income|pell|socio ?economic|ses|disadvantaged|rural',
    'disab[a-z]*|accommodations?|neurodiver[a-z]*|veterans?|military|religio[a-z]*|faith',
    'caregivers?|parental|marital|married',
  ].join('|'),
);
const identityName = new RegExp(`(^| )(${identityWords.source})( |$)`);

/** A name that is nothing but this; “orientation date” is about new staff, “POC name” about a point of contact. */
const wholeNames = new Set([
  'orientation',
  'so',
  'white',
  'poc',
  'parent',
  'children',
  'dependents',
  'm f',
  'f m',
  'eeo',
  'eeo code',
  'dei',
  'group identity',
  'identity',
  'identities',
]);

/** Whether the name of a column says that only the person can fill it; also written in one word or with odd capitals. */
export function isIdentityName(name: string): boolean {
  const words = headerWords(name);
  if (wholeNames.has(words)) return true;
  return [words, words.replace(/ /g, ''), plainWords(name)].some((form) => identityName.test(form));
}

function plainWords(text: string): string {
  return headerWords(text.toLowerCase());
}

const identityFacets = ['race_ethnicity', 'gender', 'orientation', 'faith', 'language'];
const everydayValues = [
  'hispanic|latino|latina|latinx|latine|black|african american|caucasian|asian american|native american|alaska native|pacific islander',
  'two or more races|multiracial|biracial|urm|urim|non urm|non urim|uim|male|female|non binary|trans|cisgender|cis|heterosexual|homosexual',
  'lgbt|lgbtq|lgbtqia|not hispanic|non hispanic|veteran|not a veteran|first generation|first gen|he him|she her|they them',
].flatMap((line) => line.split('|'));
const identityValues = new Set([
  ...identityFacets.flatMap((facet) => termsOf(facet).map(({ label }) => headerWords(label))),
  ...everydayValues,
]);
const sexLetters = new Set(['m', 'f', 'x', 'u', 'nb']);

/**
 * Whether the values of a column read like answers only the person can give: most of them, or nothing but the letters
 * M and F. It looks and keeps nothing.
 */
export function* holdsIdentity(values: readonly string[]): Pieces<boolean> {
  const told: string[] = [];
  let answers = 0;
  yield* each(values, (value) => {
    const words = plainWords(value);
    if (words !== '') told.push(words);
    if (isIdentityValue(value, words)) answers += 1;
  });
  if (told.length === 0) return false;
  if (told.length > 1 && told.every((value) => sexLetters.has(value)) && told.some((value) => value !== 'x' && value !== 'u')) return true;
  return answers >= told.length * 0.6;
}

function isIdentityValue(value: string, words: string): boolean {
  return (
    identityValues.has(words) ||
    value
      .split(/[,;|/]| and /)
      .map(plainWords)
      .some((part) => identityValues.has(part))
  );
}
