import type { Wished } from '@akin/contracts';
import { join, type Bits } from './bits.js';
import { termColumn } from './name-columns.js';
import type { TableColumns } from './table-columns.js';

/** Who shows a term or a narrower one. */
export function showing(table: TableColumns, { facet, term }: Wished): Bits {
  const bits = table.nobody();
  join(bits, table.said.of(termColumn(facet, term)));
  join(bits, table.implied.of(termColumn(facet, term)));
  return bits;
}
