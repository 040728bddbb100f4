import type { RosterColumn, RosterField } from '@akin/contracts';
import { matchSpecialty } from '../../vocabulary/match-specialty.js';
import { headerWords } from './header-words.js';
import { looksLikeMail } from './mail-address.js';
import type { ParsedRoster } from './parse-roster.js';
import { each, type Pieces } from '../pieces.js';
import { holdsIdentity, isIdentityName } from './recognize-identity.js';

interface Guess {
  field: RosterField;
  why: string;
}

const keyOwner =
  'empl?|employee|emp|staff|person|personnel|faculty|university|univ|campus|hr|workday|banner|unique|external|stable|member|user|net|record';
const byName: [RosterField, RegExp][] = [
  ['mail', /^(?!.*\b(stop|code|drop|box)\b).*\b(e ?mail|mail)\b/],
  ['full_name', /\bfirst\b.*\blast\b|\blast\b.*\bfirst\b/],
  ['given_name', /^((legal|preferred|pref) )?((first|given|fore) ?names?|first|given)$/],
  ['family_name', /^((legal|preferred|pref) )?((last|family|sur) ?names?|last|family)$/],
  ['full_name', /^((full|display|preferred|legal|person|faculty|employee|mentor|physician|provider|staff|member) ?)?names?$/],
  ['key', new RegExp(`^((${keyOwner}) ?)?(id|no|nr|num|number|key|guid|uid)$|^(eppn|npi|oid|uuid)$`)],
  ['title', /^(?!.*\b(id|code|number|no|date)\b).*\b(rank|title|position|appointment)\b/],
  ['department', /^(?!.*\b(id|code|number|no)\b).*\b(dept|department|division|div)\b/],
  ['specialty', /^(?!.*\b(id|code|number|no)\b).*\b(sub ?)?(speciali?t(y|ies)|discipline)\b/],
];

const called: Partial<Record<RosterField, string>> = {
  key: 'a stable id; rows are matched by it',
  mail: 'e-mail',
  given_name: 'a first name',
  family_name: 'a last name',
  full_name: 'a name',
  title: 'an academic rank',
  department: 'a department',
  specialty: 'a specialty',
};

const formOfAddress = /^(dr|prof|mr|mrs|ms|mx)\.?$/i;
const samplesShown = 3;
const sampleLength = 80;

/** Every value of one column that is not empty; rows that do not line up with the columns are passed over. */
export function valuesOf(roster: ParsedRoster, index: number): string[] {
  const even = roster.rows.filter(({ cells }) => cells.length === roster.header.length);
  return even.map(({ cells }) => cells[index]).filter((value) => value !== '');
}

/**
 * What each column of a roster becomes, with the reason in words. A column that only the person may speak for becomes
 * `identity` whatever was remembered; otherwise the mapping last saved for the same header wins. A field is given once.
 */
export function* guessColumns(roster: ParsedRoster, remembered: readonly RosterField[] | null): Pieces<RosterColumn[]> {
  const given = new Map<RosterField, string>();
  const columns: RosterColumn[] = [];
  for (const [index, name] of roster.header.entries()) {
    const values = valuesOf(roster, index);
    yield;
    const guess = once(yield* guessColumn(name, values, remembered?.[index]), name, given);
    columns.push({ index, name, samples: guess.field === 'identity' ? [] : samplesOf(values), ...guess });
  }
  return columns;
}

/** Up to three different values, shortened. */
export function samplesOf(values: readonly string[]): string[] {
  const shown = new Set<string>();
  for (const value of values) {
    if (shown.size === samplesShown) break;
    shown.add(value.slice(0, sampleLength));
  }
  return [...shown];
}

function* guessColumn(name: string, values: readonly string[], remembered: RosterField | undefined): Pieces<Guess> {
  if (isIdentityName(name)) return { field: 'identity', why: 'Only the person can say this.' };
  const field = byName.find(([, pattern]) => pattern.test(headerWords(name)))?.[0];
  if (field === 'title' && values.length > 0 && values.every((value) => formOfAddress.test(value))) {
    return { field: 'ignore', why: 'Looks like a form of address.' };
  }
  const isName = field === 'given_name' || field === 'family_name' || field === 'full_name';
  if (!isName && (yield* holdsIdentity(values)))
    return { field: 'identity', why: 'Its values look like something only the person can say.' };
  if (remembered !== undefined) return { field: remembered, why: 'Same as last time.' };
  return (yield* byContent(values, field)) ?? { field: 'ignore', why: 'Not recognized.' };
}

function* byContent(values: readonly string[], field: RosterField | undefined): Pieces<Guess | null> {
  const mails = values.filter(looksLikeMail).length;
  const looksMail = values.length > 0 && mails >= values.length * 0.8;
  if (looksMail && (field === undefined || field === 'mail'))
    return { field: 'mail', why: `Looks like e-mail in ${mails} of ${values.length} rows.` };
  if (field === 'specialty') return { field, why: yield* describeSpecialties(values) };
  if (field !== undefined) return { field, why: `Its name says ${called[field]}.` };
  let specialties = 0;
  yield* each(values, (value) => void (specialties += matchSpecialty(value) === null ? 0 : 1));
  if (specialties > 0 && specialties >= values.length * 0.6) return { field: 'specialty', why: yield* describeSpecialties(values) };
  return null;
}

function* describeSpecialties(values: readonly string[]): Pieces<string> {
  const spellings = [...new Set(values)];
  const read: string[] = [];
  yield* each(spellings, (text) => {
    const match = matchSpecialty(text);
    if (match !== null) read.push(match.specialty);
  });
  const unread = spellings.length - read.length;
  const rest = unread === 0 ? '' : ` ${counted(unread, 'spelling is', 'spellings are')} left for the person to choose.`;
  return `${counted(spellings.length, 'spelling', 'spellings')} read as ${counted(new Set(read).size, 'specialty', 'specialties')}.${rest}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function once(guess: Guess, name: string, given: Map<RosterField, string>): Guess {
  if (guess.field === 'ignore' || guess.field === 'identity') return guess;
  const earlier = given.get(guess.field);
  if (earlier !== undefined) return { field: 'ignore', why: `“${earlier}” is read for this already.` };
  given.set(guess.field, name);
  return guess;
}
