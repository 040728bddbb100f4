import { termLabel } from '../vocabulary/vocabulary.js';
import { describeStage } from '../directory/describe-role.js';
import type { ListedPerson } from './reading/check-rows.js';

/** What a roster says of a person, as it is stored; null is not said. */
export interface RosterValues {
  key: string | null;
  mail: string | null;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  rank: string | null;
  department: string | null;
  specialty: string | null;
  subspecialty: string | null;
  stage: string | null;
  program: string | null;
  graduatesOn: string | null;
}

/** What a change is called where people decide about it; a rank goes with its title. */
export const valueLabels = {
  key: 'Id',
  givenName: 'First name',
  familyName: 'Last name',
  mail: 'E-mail',
  title: 'Rank',
  department: 'Department',
  specialty: 'Specialty',
  subspecialty: 'Subspecialty',
  stage: 'Stage',
  program: 'Program',
  graduatesOn: 'Graduation',
} as const satisfies Partial<Record<keyof RosterValues, string>>;

export type LabeledValue = keyof typeof valueLabels;

export const labeledValues = Object.keys(valueLabels) as LabeledValue[];

/** Changes of a person's part rather than of a value. */
export const partLabels = { role: 'Role', listed: 'Listed' } as const;

/** Everything somebody can decide to keep as it is. */
export const declinableLabels: readonly string[] = [...Object.values(valueLabels), ...Object.values(partLabels)];

/** What a row says. */
export function valuesOf(person: ListedPerson): RosterValues {
  const { key, mail, givenName, familyName, title, rank, department, specialty, stage, program, graduatesOn } = person;
  return {
    ...{ key, mail, givenName, familyName, title, rank: title === null ? null : rank, department },
    specialty: specialty?.specialty ?? null,
    subspecialty: specialty?.subspecialty ?? null,
    ...{ stage, program, graduatesOn },
  };
}

/** A value as people read it. */
export function shownValue(value: LabeledValue, text: string | null): string | null {
  if (text === null) return null;
  if (value === 'specialty' || value === 'subspecialty') return termLabel(value, text);
  return value === 'stage' ? describeStage(text) : text;
}
