import { profileLimits, type RosterField, type RosterProblem } from '@akin/contracts';
import { matchSpecialty, type MatchedSpecialty } from '../../vocabulary/match-specialty.js';
import { looksLikeMail } from './mail-address.js';
import type { ParsedRoster, RosterRow } from './parse-roster.js';
import { each, type Pieces } from '../pieces.js';
import { splitName, type PersonName } from './split-name.js';

/** A person as one row of the roster tells it. Null means the roster does not say, and what is known stays. */
export interface ListedPerson extends PersonName {
  row: number;
  key: string | null;
  /** In lower case. */
  mail: string;
  title: string | null;
  department: string | null;
  specialty: MatchedSpecialty | null;
}

/** A row that cannot be saved; what it says of key and mail still keeps that person from counting as gone. */
export interface RejectedRow {
  row: number;
  key: string | null;
  mail: string | null;
}

export interface CheckedRows {
  people: ListedPerson[];
  rejected: RejectedRow[];
  problems: RosterProblem[];
}

const seenEvery = 1000;

type Told = Partial<Record<RosterField, string>>;

/** Why a roster with these columns cannot be read yet, in words, or null. */
export function missingColumns(fields: readonly RosterField[]): string | null {
  const hasName = fields.includes('full_name') || (fields.includes('given_name') && fields.includes('family_name'));
  if (!fields.includes('mail'))
    return hasName ? 'Please tell us which column holds the e-mail address.' : 'Please tell us which columns hold e-mail and name.';
  return hasName ? null : 'Please tell us which columns hold the first and the last name, or the whole name.';
}

/** Told how many rows have been looked at, every now and then. */
export type Seen = (rows: number) => void;

/** Reads every row as a person, or says what is wrong with it: mail, name, length, and repeats inside the file. */
export function* checkRows(roster: ParsedRoster, fields: readonly RosterField[], seen?: Seen): Pieces<CheckedRows> {
  const checked: CheckedRows = { people: [], rejected: [], problems: [] };
  const before = { mail: new Map<string, number>(), key: new Map<string, number>() };
  const columnOf = (field: RosterField): string | null => roster.header[fields.indexOf(field)] ?? null;
  let looked = 0;
  yield* each(roster.rows, (row) => {
    if (++looked % seenEvery === 0) seen?.(looked);
    if (row.ragged) return rejectRagged(checked, row);
    const told = tell(row, fields);
    const name = nameOf(told);
    const mail = told.mail?.toLowerCase() ?? null;
    const problems = [...wrongIn(told, name), ...repeats(told, before, row.row)];
    if (problems.length === 0 && name !== null && mail !== null) checked.people.push(personOf(row.row, told, name, mail));
    else checked.rejected.push({ row: row.row, key: told.key ?? null, mail });
    checked.problems.push(...problems.map(({ field, message }) => ({ row: row.row, column: field && columnOf(field), message })));
  });
  return checked;
}

const raggedMessages = {
  long: 'This row has more values than there are columns. A comma inside a value needs quotation marks around it.',
  short: 'This row has fewer values than there are columns, so we cannot tell which is which.',
};

function rejectRagged(checked: CheckedRows, { row, cells, ragged }: RosterRow): void {
  checked.rejected.push({ row, key: null, mail: cells.find(looksLikeMail)?.toLowerCase() ?? null });
  checked.problems.push({ row, column: null, message: raggedMessages[ragged ?? 'long'] });
}

function tell({ cells }: RosterRow, fields: readonly RosterField[]): Told {
  const told: Told = {};
  fields.forEach((field, i) => {
    const value = cells[i]?.trim().replace(/\s+/g, ' ');
    if (value && field !== 'ignore' && field !== 'identity') told[field] = value;
  });
  return told;
}

function nameOf(told: Told): PersonName | null {
  if (told.given_name && told.family_name) return { givenName: told.given_name, familyName: told.family_name };
  return told.full_name ? splitName(told.full_name) : null;
}

function personOf(row: number, told: Told, name: PersonName, mail: string): ListedPerson {
  const specialty = told.specialty === undefined ? null : matchSpecialty(told.specialty);
  return { row, ...name, key: told.key ?? null, mail, title: told.title ?? null, department: told.department ?? null, specialty };
}

type Wrong = { field: RosterField | null; message: string };

function wrongIn(told: Told, name: PersonName | null): Wrong[] {
  const wrong: Wrong[] = [];
  if (told.mail === undefined) wrong.push({ field: 'mail', message: 'The e-mail address is empty.' });
  else if (!looksLikeMail(told.mail)) wrong.push({ field: 'mail', message: `“${told.mail.slice(0, 80)}” is not an e-mail address.` });
  if (name === null) wrong.push(missingName(told));
  for (const [field, value] of Object.entries(told) as [RosterField, string][]) {
    if (field !== 'mail' && value.length > profileLimits.shortText) {
      wrong.push({ field, message: `This is longer than ${profileLimits.shortText} characters.` });
    }
  }
  return wrong;
}

function missingName(told: Told): Wrong {
  if (told.full_name) return { field: 'full_name', message: 'We need a first and a last name here.' };
  if (told.given_name) return { field: 'family_name', message: 'The last name is empty.' };
  if (told.family_name) return { field: 'given_name', message: 'The first name is empty.' };
  return { field: null, message: 'The name is empty.' };
}

function repeats(told: Told, seen: { mail: Map<string, number>; key: Map<string, number> }, row: number): Wrong[] {
  return (['mail', 'key'] as const).flatMap((field) => {
    const value = field === 'mail' ? told.mail?.toLowerCase() : told.key;
    if (value === undefined) return [];
    const earlier = seen[field].get(value);
    if (earlier === undefined) {
      seen[field].set(value, row);
      return [];
    }
    return [{ field, message: `Same ${field === 'mail' ? 'e-mail address' : 'id'} as row ${earlier}.` }];
  });
}
