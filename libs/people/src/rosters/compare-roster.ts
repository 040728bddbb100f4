import type { RosterProblem } from '@akin/contracts';
import { absentPerson, knownPerson, newPerson, type KnownPerson, type StagedPerson } from './compare-person.js';
import type { DeclinedParts } from './declined-parts.js';
import { each, type Pieces } from './pieces.js';
import type { ListedPerson, RejectedRow } from './reading/check-rows.js';
import { readMails } from './reading/mail-address.js';

/** How a roster is set beside the people who are known. */
export interface HowToCompare {
  /** What somebody who is listed becomes, in words. */
  role: string;
  /** Whether it lists everyone of its kind; nobody is missing from a list of some. */
  whole: boolean;
  declined: DeclinedParts;
  newId: () => string;
}

export interface Comparison {
  /** Those of whom saving changes something, and those of whom it could, in the order of the file; who is missing after them. */
  people: StagedPerson[];
  /** Who is in the file and stays as they are. */
  unchanged: number;
  rejected: RejectedRow[];
  problems: RosterProblem[];
}

/** Those who are known, by what a row can name them by. */
interface Known {
  byKey: Map<string, KnownPerson>;
  byMail: Map<string, KnownPerson>;
}

/**
 * Sets a checked roster beside the people who are known. A row means the person with its key, else the one with any of its
 * mail addresses who has no other key.
 */
export function* compareRoster(
  listed: readonly ListedPerson[],
  rejectedBefore: readonly RejectedRow[],
  people: readonly KnownPerson[],
  how: HowToCompare,
): Pieces<Comparison> {
  const known = yield* indexed(people);
  const comparison: Comparison = { people: [], unchanged: 0, rejected: [...rejectedBefore], problems: [] };
  const meant = new Map<string, number>();
  yield* each(listed, (person) => {
    const found = whoIs(person, known);
    const problem = 'conflict' in found ? found.conflict : repeat(found.before, meant);
    if (problem !== null) reject(comparison, person, problem);
    else take(comparison, person, 'before' in found ? found.before : undefined, how);
    if ('before' in found && found.before) meant.set(found.before.id, meant.get(found.before.id) ?? person.row);
  });
  if (how.whole) yield* addMissing(comparison, people, meant);
  return comparison;
}

function* indexed(people: readonly KnownPerson[]): Pieces<Known> {
  const known: Known = { byKey: new Map(), byMail: new Map() };
  yield* each(people, (person) => {
    if (person.key !== null) known.byKey.set(person.key, person);
    known.byMail.set(person.mail.toLowerCase(), person);
  });
  return known;
}

const belongsToAnother = 'This e-mail address belongs to somebody with another id.';

function whoIs(person: ListedPerson, { byKey, byMail }: Known): { before: KnownPerson | undefined } | { conflict: string } {
  const keyed = person.key === null ? undefined : byKey.get(person.key);
  const first = byMail.get(person.mail);
  const mailed = person.otherMails.length === 0 ? first : theOne([first, ...person.otherMails.map((mail) => byMail.get(mail))]);
  if (mailed === 'several') return { conflict: 'These e-mail addresses belong to different people.' };
  if (keyed !== undefined && mailed !== undefined && mailed !== keyed) return { conflict: belongsToAnother };
  if (keyed === undefined && person.key !== null && mailed !== undefined && mailed.key !== null) return { conflict: belongsToAnother };
  return { before: keyed ?? mailed };
}

function theOne(people: readonly (KnownPerson | undefined)[]): KnownPerson | undefined | 'several' {
  const different = [...new Set(people.filter((person) => person !== undefined))];
  return different.length > 1 ? 'several' : different[0];
}

function repeat(before: KnownPerson | undefined, meant: ReadonlyMap<string, number>): string | null {
  const earlier = before && meant.get(before.id);
  return earlier === undefined ? null : `The same person as row ${earlier}.`;
}

function reject(comparison: Comparison, person: ListedPerson, message: string): void {
  comparison.rejected.push({ row: person.row, key: person.key, mail: [person.mail, ...person.otherMails].join('; ') });
  comparison.problems.push({ row: person.row, column: null, message });
}

function take(comparison: Comparison, person: ListedPerson, before: KnownPerson | undefined, how: HowToCompare): void {
  const staged = before ? knownPerson(person, before, how.role, how.declined) : newPerson(person, how.newId(), how.declined);
  if (staged) comparison.people.push(staged);
  if (before && staged?.act !== 'change') comparison.unchanged += 1;
}

/** A row that was rejected keeps everybody it could mean. */
function* addMissing(comparison: Comparison, people: readonly KnownPerson[], meant: ReadonlyMap<string, number>): Pieces<void> {
  const keys = new Set(comparison.rejected.map(({ key }) => key));
  const mails = new Set(comparison.rejected.flatMap(({ mail }) => (mail === null ? [] : (readMails(mail) ?? [mail.toLowerCase()]))));
  yield* each(people, (person) => {
    const possible = person.hasRole && person.listed && !person.leaving && !meant.has(person.id);
    if (!possible || (person.key !== null && keys.has(person.key)) || mails.has(person.mail.toLowerCase())) return;
    comparison.people.push(absentPerson(person));
  });
}
