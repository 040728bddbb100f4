import { wordFields, type RosterField, type RosterKind, type RosterProblem, type RosterWord } from '@akin/contracts';
import { each, type Pieces } from '../pieces.js';
import { looksLikeMail } from './mail-address.js';
import type { ParsedRoster, RosterRow } from './parsed-roster.js';
import { dateOrderOf, type DateOrder } from './read-date.js';
import { mailsOf, readableFields, readRow, tellRow, type ListedPerson, type Told } from './read-row.js';
import { stageIn } from './read-stage.js';
import { Repeats } from './repeats.js';
import { WordTally } from './tally-words.js';
import type { WordReader } from './word-reader.js';

export type { ListedPerson } from './read-row.js';

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
  /** What no term was found for first, then guesses, then the most frequent. */
  words: RosterWord[];
}

const seenEvery = 1000;

/** Why a roster with these columns cannot be read yet, in words, or null. */
export function missingColumns(given: readonly RosterField[], kind: RosterKind): string | null {
  const fields = readableFields(given, kind);
  const hasName = fields.includes('full_name') || (fields.includes('given_name') && fields.includes('family_name'));
  if (!fields.includes('mail'))
    return hasName ? 'Please tell us which column holds the e-mail address.' : 'Please tell us which columns hold e-mail and name.';
  return hasName ? null : 'Please tell us which columns hold the first and the last name, or the whole name.';
}

/** Told how many rows have been looked at, every now and then. */
export type Seen = (rows: number) => void;

/** Reads every row as a person, or says what is wrong with it: mail, name, date, length, and repeats inside the file. */
export function* checkRows(
  roster: ParsedRoster,
  given: readonly RosterField[],
  how: { kind: RosterKind; words: WordReader },
  seen?: Seen,
): Pieces<CheckedRows> {
  const fields = readableFields(given, how.kind);
  const rules = { ...how, dates: yield* orderOfDates(roster, fields.indexOf('graduation')) };
  const checked: Omit<CheckedRows, 'words'> = { people: [], rejected: [], problems: [] };
  const [repeats, tally] = [new Repeats(), new WordTally()];
  const stageColumn = roster.header[fields.indexOf('stage')] ?? '';
  let looked = 0;
  yield* each(roster.rows, (row) => {
    if (++looked % seenEvery === 0) seen?.(looked);
    if (row.ragged) return rejectRagged(checked, row);
    const told = tellRow(row.cells, fields);
    if (told.stage !== undefined) told.stage = stageIn(stageColumn, told.stage);
    countWords(tally, told);
    const mails = mailsOf(told);
    const read = readRow(row.row, told, mails, rules);
    const repeated = repeats.of(told, mails, row.row);
    const wrong = 'wrong' in read ? [...read.wrong, ...repeated] : repeated;
    if ('person' in read && wrong.length === 0) return void checked.people.push(read.person);
    checked.rejected.push({ row: row.row, key: told.key ?? null, mail: told.mail?.toLowerCase() ?? null });
    for (const { field, message } of wrong) {
      checked.problems.push({ row: row.row, column: field && (roster.header[given.indexOf(field)] ?? null), message });
    }
  });
  return { ...checked, words: tally.list(how.words) };
}

function* orderOfDates(roster: ParsedRoster, column: number): Pieces<DateOrder> {
  if (column < 0) return 'month first';
  yield;
  return dateOrderOf(roster.rows.filter(({ ragged }) => !ragged).map(({ cells }) => cells[column] ?? '')).order;
}

function countWords(tally: WordTally, told: Told): void {
  for (const field of wordFields) {
    const word = told[field];
    if (word !== undefined) tally.count(field, word);
  }
}

const raggedMessages = {
  long: 'This row has more values than there are columns. A comma inside a value needs quotation marks around it.',
  short: 'This row has fewer values than there are columns, so we cannot tell which is which.',
};

function rejectRagged(checked: Omit<CheckedRows, 'words'>, { row, cells, ragged }: RosterRow): void {
  checked.rejected.push({ row, key: null, mail: cells.find(looksLikeMail)?.toLowerCase() ?? null });
  checked.problems.push({ row, column: null, message: raggedMessages[ragged ?? 'long'] });
}
