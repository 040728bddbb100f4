import type { RosterColumn, RosterField, RosterMapping } from '@akin/contracts';

type Mapped = Pick<RosterColumn, 'index' | 'field'>;

/**
 * The mapping after some columns got another meaning, one after the other. Two columns cannot both be the e-mail, so
 * whoever had that meaning before is left out. Identity columns stay unread whatever is asked.
 */
export function remapColumns(columns: readonly Mapped[], chosen: Iterable<[number, RosterField]>): RosterMapping {
  let mapped = columns.map(({ index, field }) => ({ index, field }));
  for (const [index, field] of chosen) mapped = mapped.map((column) => ({ ...column, field: fieldAfter(column, index, field) }));
  return { columns: mapped };
}

function fieldAfter(column: Mapped, index: number, field: RosterField): RosterField {
  if (column.field === 'identity') return 'identity';
  if (column.index === index) return field;
  return column.field === field ? 'ignore' : column.field;
}
