import type { RosterChange, RosterProblem } from '@akin/contracts';
import { termLabel } from '../vocabulary/vocabulary.js';
import type { ListedPerson, RejectedRow } from './reading/check-rows.js';
import { each, type Pieces } from './pieces.js';

/** What is known of a person before the roster is saved. */
export interface KnownPerson {
  id: string;
  key: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  title: string | null;
  department: string | null;
  specialty: string | null;
  isMentor: boolean;
  /** Came from a roster, and so can be missing from one. */
  onRoster: boolean;
  leaving: boolean;
}

export interface ComparedPerson {
  /** Null when the person is new. */
  id: string | null;
  kind: 'added' | 'changed' | 'unchanged';
  person: ListedPerson;
  fields: RosterChange['fields'];
  /** Was no mentor here before. */
  newMentor: boolean;
}

export interface Comparison {
  people: ComparedPerson[];
  rejected: RejectedRow[];
  problems: RosterProblem[];
  /** Ids of people on an earlier roster who are not in this file. */
  missing: string[];
}

/**
 * Sets a checked roster beside the people who are known. A row means the person with its key, else the one with its mail
 * address who has no other key. Empty cells change nothing, and a specialty that the person chose is never overwritten.
 */
export function* compareRoster(
  listed: readonly ListedPerson[],
  rejectedBefore: readonly RejectedRow[],
  known: readonly KnownPerson[],
): Pieces<Comparison> {
  const [byKey, byMail] = [new Map<string, KnownPerson>(), new Map<string, KnownPerson>()];
  yield* each(known, (person) => {
    if (person.key !== null) byKey.set(person.key, person);
    byMail.set(person.mail.toLowerCase(), person);
  });
  const comparison: Comparison = { people: [], rejected: [...rejectedBefore], problems: [], missing: [] };
  const meant = new Map<string, number>();
  yield* each(listed, (person) => {
    const keyed = person.key === null ? undefined : byKey.get(person.key);
    const mailed = byMail.get(person.mail);
    const before = keyed ?? mailed;
    const problem = conflict(person, keyed, mailed) ?? repeat(before, meant);
    if (problem !== null) reject(comparison, person, problem);
    else comparison.people.push(compared(person, before));
    if (before) meant.set(before.id, meant.get(before.id) ?? person.row);
  });
  comparison.missing = missing(known, meant, comparison.rejected);
  return comparison;
}

function conflict(person: ListedPerson, keyed: KnownPerson | undefined, mailed: KnownPerson | undefined): string | null {
  if (mailed === undefined || mailed === keyed) return null;
  const elsewhere = keyed !== undefined || (person.key !== null && mailed.key !== null);
  return elsewhere ? 'This e-mail address belongs to somebody with another id.' : null;
}

function repeat(before: KnownPerson | undefined, meant: ReadonlyMap<string, number>): string | null {
  const earlier = before && meant.get(before.id);
  return earlier === undefined ? null : `The same person as row ${earlier}.`;
}

function reject(comparison: Comparison, person: ListedPerson, message: string): void {
  comparison.rejected.push({ row: person.row, key: person.key, mail: person.mail });
  comparison.problems.push({ row: person.row, column: null, message });
}

function compared(person: ListedPerson, before: KnownPerson | undefined): ComparedPerson {
  if (before === undefined) return { id: null, kind: 'added', person, fields: added(person), newMentor: true };
  const fields = changed(person, before);
  return { id: before.id, kind: fields.length === 0 ? 'unchanged' : 'changed', person, fields, newMentor: !before.isMentor };
}

function values(person: ListedPerson): [field: string, after: string | null][] {
  return [
    ['Id', person.key],
    ['First name', person.givenName],
    ['Last name', person.familyName],
    ['E-mail', person.mail],
    ['Rank', person.title],
    ['Department', person.department],
    ['Specialty', person.specialty && termLabel('specialty', person.specialty.specialty)],
  ];
}

function added(person: ListedPerson): RosterChange['fields'] {
  return values(person).flatMap(([field, after]) => (after === null ? [] : [{ field, before: null, after }]));
}

function changed(person: ListedPerson, before: KnownPerson): RosterChange['fields'] {
  const known: Record<string, string | null> = {
    Id: before.key,
    'First name': before.givenName,
    'Last name': before.familyName,
    'E-mail': before.mail.toLowerCase(),
    Rank: before.title,
    Department: before.department,
  };
  const fields = values(person)
    .filter(([field, after]) => after !== null && (field === 'Specialty' ? before.specialty === null : known[field] !== after))
    .map(([field, after]) => ({ field, before: known[field] ?? null, after }));
  if (!before.isMentor) fields.push({ field: 'Role', before: null, after: 'Mentor' });
  if (before.leaving) fields.push({ field: 'Listed', before: 'No longer listed', after: 'Listed again' });
  return fields;
}

function missing(known: readonly KnownPerson[], meant: ReadonlyMap<string, number>, rejected: readonly RejectedRow[]): string[] {
  const keys = new Set(rejected.map(({ key }) => key).filter((key) => key !== null));
  const mails = new Set(rejected.map(({ mail }) => mail).filter((mail) => mail !== null));
  return known
    .filter((person) => person.isMentor && person.onRoster && !person.leaving && !meant.has(person.id))
    .filter((person) => !(person.key !== null && keys.has(person.key)) && !mails.has(person.mail.toLowerCase()))
    .map(({ id }) => id);
}
