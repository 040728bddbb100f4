import type { RosterChange, RosterChangeKind } from '@akin/contracts';
import type { DeclinedParts } from './declined-parts.js';
import type { ListedPerson } from './reading/check-rows.js';
import { labeledValues, partLabels, shownValue, valueLabels, valuesOf, type LabeledValue, type RosterValues } from './roster-values.js';

/** What is known of a person before the roster is saved. */
export interface KnownPerson extends RosterValues {
  id: string;
  mail: string;
  givenName: string;
  familyName: string;
  /** Is what the roster lists: a mentor with a place, or a learner. */
  hasRole: boolean;
  /** A roster or an administrator gave that role, rather than the school's sign-in. */
  roleGiven: boolean;
  /** Has a mentor's place. */
  hasPlace: boolean;
  /** Came from a roster of this kind, and so can be missing from one. */
  listed: boolean;
  /** That is written down; else it is only known by their id. */
  flagged: boolean;
  /** Is on the last roster of the other kind. */
  listedElsewhere: boolean;
  leaving: boolean;
}

/** What was there, as far as the roster writes over it. */
export type Before = Partial<RosterValues> & Pick<KnownPerson, 'flagged' | 'roleGiven' | 'hasPlace'>;

/** What a roster does to one person. */
export interface StagedPerson {
  /** Null for who is not in the file. */
  row: number | null;
  /** Of somebody new, the id they will have. */
  id: string;
  /** As it is shown; null when nothing of it is. */
  kind: RosterChangeKind | null;
  /** `list`: only that they are listed, and what nobody sees. `unlist`: is on the other kind of roster still. */
  act: 'add' | 'change' | 'list' | 'leave' | 'unlist' | 'nothing';
  name: string;
  /** What is written; what is absent or null stays. */
  values: Partial<RosterValues>;
  givesRole: boolean;
  /** Was flagged as leaving and is not any more. */
  returns: boolean;
  /** What differs, as it is shown; null for somebody new, whose values say it. */
  fields: RosterChange['fields'] | null;
  before: Before | null;
}

/** Somebody nobody knows. */
export function newPerson(person: ListedPerson, id: string, declined: DeclinedParts): StagedPerson {
  const act = declined.leavesOut(person.row) ? 'nothing' : 'add';
  const shown = { row: person.row, kind: 'added' as const, name: nameOf(person) };
  return { ...shown, id, act, values: valuesOf(person), givesRole: true, returns: false, fields: null, before: null };
}

/** Somebody known, with what the row changes; null when it changes nothing at all. */
export function knownPerson(person: ListedPerson, before: KnownPerson, role: string, declined: DeclinedParts): StagedPerson | null {
  const { row } = person;
  const after = valuesOf(person);
  const differing = labeledValues.filter((value) => differs(value, after, before, person.otherMails));
  const fields: RosterChange['fields'] = differing.map((value) => ({
    ...{ field: valueLabels[value], before: shownValue(value, before[value]), after: shownValue(value, after[value]) },
  }));
  if (!before.hasRole) fields.push({ field: partLabels.role, before: null, after: role });
  if (before.leaving) fields.push({ field: partLabels.listed, before: 'No longer listed', after: 'Listed again' });
  if (fields.length === 0) return listing(person, after, before);
  const told = fields.map((field) => (declined.keeps(row, field.field) ? { ...field, declined: true } : field));
  const wanted = (field: string): boolean => told.some((one) => one.field === field && !one.declined);
  const values = written(differing, after, before, wanted);
  const applied = told.some((one) => !one.declined);
  const act = declined.leavesOut(row) ? 'nothing' : applied ? 'change' : before.flagged ? 'nothing' : 'list';
  return {
    ...{ row, id: before.id, kind: 'changed', act, name: nameOf(person), values },
    ...{ givesRole: wanted(partLabels.role), returns: wanted(partLabels.listed), fields: told, before: beforeOf(values, before) },
  };
}

/** Somebody who is not in the file. */
export function absentPerson(before: KnownPerson): StagedPerson {
  const gone = before.listedElsewhere ? ({ kind: null, act: 'unlist' } as const) : ({ kind: 'leaving', act: 'leave' } as const);
  const nothing = { row: null, values: {}, givesRole: false, returns: false, fields: [] };
  return { ...nothing, ...gone, id: before.id, name: nameOf(before), before: beforeOf({}, before) };
}

/** Nothing that is shown: that they are listed, and the code of a title that was known by its words. */
function listing(person: ListedPerson, after: RosterValues, before: KnownPerson): StagedPerson | null {
  const values = after.title !== null && after.rank !== null && after.rank !== before.rank ? { title: after.title, rank: after.rank } : {};
  if (before.flagged && Object.keys(values).length === 0) return null;
  const silent = { kind: null, act: 'list' as const, givesRole: false, returns: false, fields: null };
  return { ...silent, row: person.row, id: before.id, name: nameOf(person), values, before: beforeOf(values, before) };
}

/** Empty cells change nothing, and a specialty that the person chose is never overwritten. */
function differs(value: LabeledValue, after: RosterValues, before: KnownPerson, otherMails: readonly string[]): boolean {
  const text = after[value];
  if (text === null) return false;
  if (value === 'specialty') return before.specialty === null;
  if (value === 'subspecialty') return text !== before.subspecialty && isOpen(after, before);
  if (value === 'mail') return before.mail.toLowerCase() !== text && !otherMails.includes(before.mail.toLowerCase());
  return before[value] !== text;
}

function isOpen(after: RosterValues, before: KnownPerson): boolean {
  return before.specialty === null || (before.specialty === after.specialty && before.subspecialty === null);
}

function written(differing: readonly LabeledValue[], after: RosterValues, before: KnownPerson, wanted: (field: string) => boolean) {
  const values: Partial<RosterValues> = {};
  for (const value of differing) if (wanted(valueLabels[value])) values[value] = after[value];
  if (values.title !== undefined) values.rank = after.rank;
  // A subspecialty belongs to its specialty.
  if (values.subspecialty !== undefined && values.specialty === undefined && before.specialty === null) delete values.subspecialty;
  return values;
}

function beforeOf(values: Partial<RosterValues>, known: KnownPerson): Before {
  const { flagged, roleGiven, hasPlace } = known;
  const there: Before = { flagged, roleGiven, hasPlace };
  for (const value of Object.keys(values) as (keyof RosterValues)[]) there[value] = known[value];
  return there;
}

function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim();
}
