import type { RosterColumn, RosterField, RosterMapping } from '@akin/contracts';

type Mapped = Pick<RosterColumn, 'index' | 'field'>;

/**
 * The mapping after one column got another meaning. Two columns cannot both be the e-mail, so whoever had that meaning
 * before is left out. Identity columns stay unread whatever is asked.
 */
export function remapColumn(columns: Mapped[], index: number, field: RosterField): RosterMapping {
  return {
    columns: columns.map((column) => {
      if (column.field === 'identity') return { index: column.index, field: column.field };
      if (column.index === index) return { index, field };
      return { index: column.index, field: column.field === field ? 'ignore' : column.field };
    }),
  };
}
