import { fieldsOfKind, profileLimits, rosterKinds, wordFields, type RosterField, type RosterKind } from '@akin/contracts';
import type { MatchedSpecialty } from '../../vocabulary/match-specialty.js';
import { joinSpecialties } from './join-specialties.js';
import { readMails } from './mail-address.js';
import { readClass, readDate, type DateOrder } from './read-date.js';
import { splitName, tidyName, type PersonName } from './split-name.js';
import type { ReadWord, WordReader } from './word-reader.js';

/** What the cells of one row say, by field; a field that is empty or says `n/a` is absent. */
export type Told = Partial<Record<RosterField, string>>;

/** A person as one row of the roster tells it. Null means the roster does not say, and what is known stays. */
export interface ListedPerson extends PersonName {
  row: number;
  key: string | null;
  /** In lower case; the first one the row names. */
  mail: string;
  /** The others it names, in lower case. */
  otherMails: string[];
  /** As it will be shown. */
  title: string | null;
  /** Code of the rank the title is read as. */
  rank: string | null;
  department: string | null;
  specialty: MatchedSpecialty | null;
  /** Code of the stage; words that are no stage we know stay as they are. */
  stage: string | null;
  program: string | null;
  /** As `YYYY-MM-DD`. */
  graduatesOn: string | null;
}

/** What is wrong with a row, and in which field. */
export interface Wrong {
  field: RosterField | null;
  message: string;
}

/** What holds for all rows of a roster. */
export interface HowToRead {
  kind: RosterKind;
  words: WordReader;
  dates: DateOrder;
}

const unread: readonly RosterField[] = ['ignore', 'identity'];
const names: readonly RosterField[] = ['given_name', 'family_name', 'full_name'];
/** Blanks that are not one space between two words. */
const untidy = /[^\S ]|[\u200b\ufeff]| {2}|^ | $/;
/** Written where nothing is known. */
const saysNothing = /^(n\.?\/?a\.?|null|none|nil|tb[da]|unknown|unk|not (applicable|available|assigned|known)|#n\/a|[-–—.?*]+)$/i;

/** The fields of a roster of this kind; a column mapped to another field is not read. */
export function readableFields(fields: readonly RosterField[], kind: RosterKind): (RosterField | null)[] {
  const foreign = rosterKinds.filter((other) => other !== kind).flatMap((other) => fieldsOfKind[other]);
  return fields.map((field) => (unread.includes(field) || (foreign.includes(field) && !fieldsOfKind[kind].includes(field)) ? null : field));
}

/** The cells of a row by field, without blanks around them. */
export function tellRow(cells: readonly string[], fields: readonly (RosterField | null)[]): Told {
  const told: Told = {};
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    if (field === null || !cells[i]) continue;
    const value = untidy.test(cells[i]) ? cells[i].replace(/[\s\u200b\ufeff]+/g, ' ').trim() : cells[i];
    if (value !== '' && (names.includes(field) || !saysNothing.test(value))) told[field] = value;
  }
  return told;
}

/** The addresses a row names, or null when it has none, or something that is none. */
export function mailsOf({ mail }: Told): string[] | null {
  return mail === undefined ? null : readMails(mail);
}

/** One row as a person, or what is wrong with it. It never throws, whatever the cells hold. */
export function readRow(
  row: number,
  told: Told,
  mails: readonly string[] | null,
  how: HowToRead,
): { person: ListedPerson } | { wrong: Wrong[] } {
  const name = nameOf(told);
  const graduation = graduationOf(told, how);
  const wrong = [...wrongMail(told, mails), ...(name === null ? [missingName(told)] : []), ...graduation.wrong, ...tooLong(told)];
  if (wrong.length > 0 || name === null || mails === null) return { wrong };
  const word = (field: (typeof wordFields)[number]): ReadWord | null => {
    const value = told[field];
    return value === undefined ? null : how.words.wordOf(field, value);
  };
  const title = word('title');
  const stage = word('stage');
  const person: ListedPerson = {
    row,
    ...name,
    key: told.key ?? null,
    mail: mails[0],
    otherMails: mails.slice(1),
    title: title && title.shown.slice(0, profileLimits.shortText),
    rank: title && title.code,
    department: told.department ?? null,
    specialty: joinSpecialties(how.words, word('specialty'), word('subspecialty')),
    stage: stage && stageOf(stage),
    program: told.program ?? null,
    graduatesOn: graduation.date,
  };
  return { person };
}

/** A class tells when somebody graduates, not where they stand today. */
function stageOf({ code, shown }: ReadWord): string | null {
  return code ?? (readClass(shown) === null ? shown : null);
}

function graduationOf(told: Told, { dates }: HowToRead): { date: string | null; wrong: Wrong[] } {
  if (told.graduation === undefined) return { date: told.stage === undefined ? null : readClass(told.stage), wrong: [] };
  const read = readDate(told.graduation, dates);
  return 'date' in read ? { date: read.date, wrong: [] } : { date: null, wrong: [{ field: 'graduation', message: read.wrong }] };
}

function nameOf(told: Told): PersonName | null {
  if (told.given_name && told.family_name) return tidyName({ givenName: told.given_name, familyName: told.family_name });
  return told.full_name ? splitName(told.full_name) : null;
}

function wrongMail({ mail }: Told, mails: readonly string[] | null): Wrong[] {
  if (mail === undefined) return [{ field: 'mail', message: 'The e-mail address is empty.' }];
  return mails === null ? [{ field: 'mail', message: `“${mail.slice(0, 80)}” is not an e-mail address.` }] : [];
}

function missingName(told: Told): Wrong {
  if (told.full_name) return { field: 'full_name', message: 'We need a first and a last name here.' };
  if (told.given_name) return { field: 'family_name', message: 'The last name is empty.' };
  if (told.family_name) return { field: 'given_name', message: 'The first name is empty.' };
  return { field: null, message: 'The name is empty.' };
}

function tooLong(told: Told): Wrong[] {
  const wrong: Wrong[] = [];
  let field: RosterField;
  for (field in told) {
    if (field === 'mail' || (told[field]?.length ?? 0) <= profileLimits.shortText) continue;
    wrong.push({ field, message: `This is longer than ${profileLimits.shortText} characters.` });
  }
  return wrong;
}
