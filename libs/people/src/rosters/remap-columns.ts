import type { RosterColumn, RosterField, RosterMapping } from '@akin/contracts';
import { badInput } from '@akin/platform';

/**
 * The columns after a person corrected them. A column that was left unread stays so, for nothing of it was kept.
 * A field belongs to one column.
 * @throws Refusal `bad_input`
 */
export function remapColumns(columns: readonly RosterColumn[], mapping: RosterMapping): RosterColumn[] {
  const wanted = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  const unknown = [...wanted.keys()].find((index) => columns[index] === undefined);
  if (unknown !== undefined) throw badInput({ field: `columns.${unknown}`, message: 'This file has no such column.' });
  const remapped = columns.map((column) => remap(column, wanted.get(column.index)));
  requireOnce(remapped);
  return remapped;
}

function remap(column: RosterColumn, field: RosterField | undefined): RosterColumn {
  if (field === undefined || field === column.field) return column;
  if (column.field === 'identity') {
    throw badInput({ field: `columns.${column.index}`, message: 'Only the person can say this, so the column stays unread.' });
  }
  if (column.unread) {
    throw badInput({ field: `columns.${column.index}`, message: 'Nobody needs this here, so the column stays unread.' });
  }
  return { ...column, field, samples: field === 'identity' ? [] : column.samples, why: 'You chose this.' };
}

function requireOnce(columns: readonly RosterColumn[]): void {
  const given = new Map<RosterField, string>();
  for (const { field, name, index } of columns) {
    if (field === 'ignore' || field === 'identity') continue;
    const earlier = given.get(field);
    if (earlier !== undefined) throw badInput({ field: `columns.${index}`, message: `“${earlier}” is read for this already.` });
    given.set(field, name);
  }
}
