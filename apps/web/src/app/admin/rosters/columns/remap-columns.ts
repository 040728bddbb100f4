import type { RosterColumn, RosterField, RosterMapping } from '@akin/contracts';

type Mapped = Pick<RosterColumn, 'index' | 'field' | 'unread'>;

/**
 * The mapping after some columns got another meaning, one after the other. Two columns cannot both be the e-mail, so
 * whoever had that meaning before is left out. What nobody needs, or only the person may tell, stays unread whatever is asked.
 */
export function remapColumns(columns: readonly Mapped[], chosen: Iterable<[number, RosterField]>): RosterMapping {
  let mapped = [...columns];
  for (const [index, field] of chosen) mapped = mapped.map((column) => ({ ...column, field: fieldAfter(column, index, field) }));
  return { columns: mapped.map(({ index, field }) => ({ index, field })) };
}

function fieldAfter(column: Mapped, index: number, field: RosterField): RosterField {
  if (column.field === 'identity' || column.unread) return column.field;
  if (column.index === index) return field;
  return column.field === field ? 'ignore' : column.field;
}
