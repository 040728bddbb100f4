import type { RosterChange } from '@akin/contracts';
import type { StagedPerson } from './compare-person.js';
import { labeledValues, shownValue, valueLabels } from './roster-values.js';

/** What a roster does to one person, as people look it over. */
export function showChange({ row, name, kind, act, fields, values }: Omit<StagedPerson, 'id' | 'before'>): RosterChange {
  const told = fields ?? labeledValues.flatMap((value) => shownAs(value, values[value] ?? null, act === 'nothing'));
  return { row, person: name, kind: kind ?? 'changed', fields: told };
}

function shownAs(value: (typeof labeledValues)[number], text: string | null, declined: boolean): RosterChange['fields'] {
  const after = shownValue(value, text);
  return after === null ? [] : [{ field: valueLabels[value], before: null, after, ...(declined && { declined }) }];
}
