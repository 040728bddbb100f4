import { termsOf } from '../../vocabulary/vocabulary.js';
import { headerWords } from './header-words.js';
import type { ColumnValues } from './column-values.js';

/** Words in a column's name that tell of who somebody is. Rather one column too many left unread than one too few. */
const identityWords = new RegExp(
  [
    'race|races|racial|ethn[a-z]*|eth|hispanics?|hisp|latin[aoxe]s?|chican[aoxe]s?|black|african american|native american|indigenous|tribal?|tribe|pacific islander',
    'asian|caucasian|bipoc|poc|aian|nhpi|mena|minorit(y|ies)|ur[iu]?m|uim|urg|underrepresented|under represented|underrep|demographics?|demog|affinity|heritage|ancestry|ipeds',
    'gender|gndr|gend|sex|female|male|trans|transgender|cisgender|non ?binary|pronouns?|prns|lgbt[a-z]*|lgb|queer|gay|lesbian|bisexual|sogi|sexual|sexuality',
    'languages?|lang|mother tongue|bilingual|speaks|spanish speaking|native speaker|first lang',
    'home ?state|home ?country|home ?town|(country|state|place|city) of (birth|origin)|birth (country|place|state|city)|birthplace',
    'nationality|national origin|citizen(ship)?|immigra[a-z]*|img|fmg|visa|daca|refugee|green card|undocumented|foreign born|home language',
    'first gen[a-z]*|1st gen[a-z]*|(1|first) gen|firstgen|fgli|fgen|first in family|low income|low ses|pell|socio ?economic|ses|disadvantaged|rural',
    'disab[a-z]*|accommodations?|neurodiver[a-z]*|veterans?|military|religio[a-z]*|faith',
    'caregivers?|caregiving|caretakers?|parental|marital|married|spouse|maternity|pregnan[a-z]*|famil(y|ial) status|has (kids|children)',
    'race ?eth[a-z]*|of color|non ?white|skin (color|tone)|complexion|natl origin|indig[a-z]*|first nations?|hmong|aapi|apida|cultur[a-z]*|divers[a-z]*|erg|demo',
    'fem|masc|wom[ae]n|two spirit|2 spirit|he she|she he|he him|she her|they them|self (ident|desc)[a-z]*|identity (cat|category|group|type)|you identify',
    'birth (ctry|cntry|st)|(ctry|cntry|st) of birth|born( in)?|home st|mothers? tongue|citz[a-z]*|ctzn[a-z]*|alien|perm(anent)? res(ident|idency)?|foreign[a-z]*|undoc[a-z]*|h ?1 ?b',
    'immigr[a-z]*|1st in fam(ily)?|disadv[a-z]*|low inc|handicap[a-z]*|neurodiv[a-z]*|mil status|relig[a-z]*|church|denomination|jewish|muslim|catholic|hindu',
    'raza|etni[a-z]*|sexo|genero|pronombres?|idiomas?|nacionalidad|discapacidad|veteranos?',
  ].join('|'),
);
const identityName = new RegExp(`(^| )(${identityWords.source})( |$)`);
/** What has such a word in its name and is about something else. */
const innocent =
  /\b(race|gender|sex|lgbtq?|minority|womens?|rural|military|veterans?|disability|accommodations?|language|faith|ethnic|urm|affinity|dei) (health|medicine|studies|clinic|center|hospital|affairs|office|liaison|committee|institute|interpreter|services|program name|psychiatry|surgery|track name)\b|\b(visa|mastercard|amex) (card|number)|\bprogram(ming)? languages?\b|\blanguage (code of|version)\b|\bmale ?room\b|\btrans(fer|action|cript)/;

/** A name that is nothing but this; “orientation date” is about new staff, “POC name” about a point of contact. */
const wholeNames = new Set([
  'orientation',
  'so',
  'r e',
  're',
  'reth',
  'white',
  'poc',
  'parent',
  'children',
  'kids',
  'dependents',
  'm f',
  'f m',
  'm f x',
  'mf',
  'gi',
  'eeo',
  'eeo code',
  'eeo group',
  'dei',
  'diversity',
  'group identity',
  'identity',
  'identities',
  'identifies as',
  'self id',
  'self identification',
  'they them',
  'background',
  'origin',
  'native',
  'nat',
  'intl',
  'international',
  'fg',
  'fli',
  'dis',
  'vet',
  'adv adv',
  'he she they',
  'm w',
  'w m',
  'aa',
  'b aa',
  'af am',
  'afam',
  'nat am',
  'ada',
  'd i',
  'dei group',
  'eo',
  'eo 1',
  'orient',
  'pob',
  'cob',
  'sx',
]);
/** Names that are about something else unless they stand alone. */
const onlyAlone = new Set(['poc']);

/** Whether the name of a column says that only the person can fill it; also written in one word or with odd capitals. */
export function isIdentityName(name: string): boolean {
  const words = headerWords(name);
  if (wholeNames.has(words.replace(/ (y n|yn|yes no|flag|ind|indicator|cd|code|status|desc|description|\d)$/, ''))) return true;
  if (onlyAlone.has(words.split(' ')[0]) || innocent.test(words)) return false;
  return [words, words.replace(/ /g, ''), plainWords(name)].some((form) => identityName.test(form));
}

const privateName =
  /^(ssn|ss ?number|ss no|social|social security( (number|no|nr))?|tax id|tin|itin|dob|date of birth|birth ?date|birthday|bday|birth day|day of birth|age|year of birth|birth year|yob|salary|base salary|annual salary|base pay|pay( rate)?|compensation|annual rate|hourly rate|passport( (number|no))?|driver s? ?licen[cs]e( (number|no))?|drivers licen[cs]e( (number|no))?|dea( (number|no))?|bank account|account number|routing number|immunizations?|vaccin(e|ation)( status)?|health insurance|emergency contact( (name|phone))?|home address|home phone|home street|home zip|home city)$/;

/** Whether a column is about what nobody needs to know here, such as a birthday or a salary. */
export function isPrivateName(name: string): boolean {
  return privateName.test(headerWords(name));
}

function plainWords(text: string): string {
  return headerWords(text.toLowerCase());
}

const identityFacets = ['race_ethnicity', 'gender', 'orientation', 'faith', 'language'];
const everydayValues = [
  'hispanic|latino|latina|latinx|latine|black|african american|caucasian|asian american|native american|alaska native|pacific islander',
  'two or more races|multiracial|biracial|multi racial|mixed race|urm|urim|non urm|non urim|uim|non uim|male|female|non binary|trans|cisgender|cis|heterosexual|homosexual',
  'lgbt|lgbtq|lgbtqia|not hispanic|non hispanic|not hispanic or latino|non hispanic white|white non hispanic|black non hispanic|nonhispanic|african|american indian|aian|nhpi|mena|bipoc',
  'veteran|not a veteran|non veteran|protected veteran|disabled|not disabled|first generation|first gen|continuing generation|he him|she her|they them|he him his|she her hers|they them theirs|he|she|they',
  'us citizen|u s citizen|permanent resident|non resident alien|nonresident alien|h1b|h 1 b|j 1|j1|daca',
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
export function holdsIdentity({ counts }: ColumnValues): boolean {
  let [told, answers, letters, sexes] = [0, 0, 0, 0];
  for (const [value, rows] of counts) {
    const words = plainWords(value);
    if (words === '' || saysNothing.has(words)) continue;
    told += rows;
    if (isIdentityValue(value, words)) answers += rows;
    if (sexLetters.has(words)) letters += rows;
    if (words === 'm' || words === 'f' || words === 'nb') sexes += rows;
  }
  if (told === 0) return false;
  return (told > 1 && letters === told && sexes > 0) || answers >= told * 0.6;
}

/** Written where somebody did not answer; it tells nothing about the column. */
const saysNothing = new Set([
  'n a',
  'na',
  'unknown',
  'declined',
  'decline to answer',
  'prefer not to say',
  'not specified',
  'other',
  'none',
]);

function isIdentityValue(value: string, words: string): boolean {
  return (
    identityValues.has(words) ||
    (value.length < 200 &&
      value
        .split(/[,;|/&+]| and /)
        .map(plainWords)
        .some((part) => identityValues.has(part)))
  );
}
