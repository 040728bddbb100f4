import type { RosterColumn, RosterField, RosterKind } from '@akin/contracts';
import { matchSpecialty } from '../../vocabulary/match-specialty.js';
import type { Pieces } from '../pieces.js';
import { columnValues, shareOf, type ColumnValues } from './column-values.js';
import { canBeNames, countsRows, guessByContent } from './guess-by-content.js';
import { guessByName, isForeign, type Candidate } from './guess-by-name.js';
import type { NamedField } from './header-names.js';
import { headerWords } from './header-words.js';
import { readMails } from './mail-address.js';
import type { ParsedRoster } from './parsed-roster.js';
import { readClass, readDate } from './read-date.js';
import { readStage } from './read-stage.js';
import { holdsIdentity, isIdentityName, isPrivateName } from './recognize-identity.js';

type Guess = Pick<RosterColumn, 'field' | 'why' | 'unread'> & { strength: number };

const called: Record<NamedField, string> = {
  key: 'a stable id; rows are matched by it',
  mail: 'e-mail',
  given_name: 'a first name',
  family_name: 'a last name',
  full_name: 'a name',
  title: 'an academic rank',
  department: 'a department',
  specialty: 'a specialty',
  subspecialty: 'a subspecialty',
  stage: 'a stage of training',
  program: 'a program',
  graduation: 'when somebody graduates',
};

/** Chosen by a person; nothing we guess is better. */
const certain = 2;

/**
 * What each column of a roster becomes, with the reason in words. A column that only the person may speak for becomes
 * `identity` whatever was remembered; otherwise what it was read as before wins. A field is given once,
 * to the column whose name says it best.
 */
export function* guessColumns(
  roster: ParsedRoster,
  kind: RosterKind,
  remembered: readonly (RosterField | undefined)[],
): Pieces<RosterColumn[]> {
  const guesses: (Guess & { name: string; samples: string[] })[] = [];
  for (const [index, name] of roster.header.entries()) {
    const column = columnValues(roster, index);
    yield;
    const guess = guessColumn(name, column, kind, remembered[index]);
    guesses.push({ name, samples: guess.field === 'identity' || guess.unread ? [] : [...column.samples], ...guess });
    yield;
  }
  return guesses.map((guess, index) => asColumn(index, guess, guesses));
}

function asColumn(
  index: number,
  { name, samples, strength, ...guess }: Guess & { name: string; samples: string[] },
  all: readonly (Guess & { name: string })[],
): RosterColumn {
  const better = all.find(
    (other, at) =>
      other.field === guess.field && at !== index && (other.strength > strength || (other.strength === strength && at < index)),
  );
  if (better === undefined || guess.field === 'ignore' || guess.field === 'identity') return { index, name, samples, ...guess };
  return { index, name, samples, field: 'ignore', why: `“${better.name}” is read for this already.` };
}

function guessColumn(name: string, column: ColumnValues, kind: RosterKind, remembered: RosterField | undefined): Guess {
  if (isIdentityName(name)) return { field: 'identity', why: 'Only the person can say this.', strength: 0 };
  if (isPrivateName(name)) return { field: 'ignore', why: 'Nobody here needs this, so it was left unread.', unread: true, strength: 0 };
  const named = guessByName(name, kind).find(({ field }) => fits(field, name, column));
  const isName = named && (['given_name', 'family_name', 'full_name', 'mail', 'key'] as NamedField[]).includes(named.field);
  if (!isName && holdsIdentity(column)) {
    return { field: 'identity', why: 'Its values look like something only the person can say.', strength: 0 };
  }
  if (remembered !== undefined && remembered !== 'identity' && !isForeign(remembered, kind)) {
    return { field: remembered, why: 'Same as last time.', strength: certain };
  }
  if (named) return { field: named.field, why: whyNamed(named.field, column), strength: named.strength * belief(named.field, column) };
  if (isFormOfAddress(column)) return { field: 'ignore', why: 'Looks like a form of address.', strength: 0 };
  return readContent(column, kind) ?? { field: 'ignore', why: 'Not recognized.', strength: 0 };
}

const formOfAddress = /^(dr|prof|mr|mrs|ms|mx|miss)\.?$/i;

function isFormOfAddress(column: ColumnValues): boolean {
  return column.filled > 0 && shareOf(column, (value) => formOfAddress.test(value)) === 1;
}

/** Names that are also the names of other things. */
const roleNames =
  /^(faculty|faculty member|employee|student|learner|resident|fellow|trainee|person|member|mentor|physician|provider|staff member|worker|who|participant)$/;

/** Whether the content of a column can be what its name says. An empty column is what its name says. */
function fits(field: NamedField, name: string, column: ColumnValues): boolean {
  if (column.filled === 0) return true;
  switch (field) {
    case 'key':
      return !countsRows(column);
    case 'title':
      return !isFormOfAddress(column) || /\brank\b/.test(headerWords(name));
    case 'full_name':
      return !roleNames.test(headerWords(name)) || canBeNames(column);
    case 'stage':
      return shareOf(column, (value) => readStage(value) === null && isDate(value)) < 0.5;
    case 'graduation':
      return shareOf(column, isDate) >= 0.5;
    default:
      return true;
  }
}

/** A column named e-mail that holds none gives way to one that does. */
function belief(field: NamedField, column: ColumnValues): number {
  return field === 'mail' && shareOf(column, (value) => value.includes('@')) < 0.3 ? 0.1 : 1;
}

function isDate(value: string): boolean {
  return readClass(value) !== null || 'date' in readDate(value, 'month first') || 'date' in readDate(value, 'day first');
}

function whyNamed(field: NamedField, column: ColumnValues): string {
  if (field === 'mail') return describeMails(column);
  if (field === 'specialty' || field === 'subspecialty') return describeSpecialties(column);
  return `Its name says ${called[field]}.`;
}

function readContent(column: ColumnValues, kind: RosterKind): Guess | null {
  const found: (Candidate & { why?: string }) | null = guessByContent(column, kind);
  return found && { field: found.field, strength: found.strength, why: found.why ?? whyNamed(found.field, column) };
}

function describeMails(column: ColumnValues): string {
  const rows = Math.round(shareOf(column, (value) => readMails(value) !== null) * column.filled);
  return column.filled === 0 ? 'Its name says e-mail.' : `Looks like e-mail in ${rows} of ${column.filled} rows.`;
}

function describeSpecialties({ counts }: ColumnValues): string {
  const read = [...counts.keys()].map((text) => matchSpecialty(text)?.specialty).filter((code) => code !== undefined);
  const unread = counts.size - read.length;
  const rest = unread === 0 ? '' : ` ${counted(unread, 'spelling is', 'spellings are')} left for the person to choose.`;
  return `${counted(counts.size, 'spelling', 'spellings')} read as ${counted(new Set(read).size, 'specialty', 'specialties')}.${rest}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
