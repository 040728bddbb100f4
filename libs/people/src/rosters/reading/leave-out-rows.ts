import type { GridRow } from './grid.js';
import { looksLikeMail } from './mail-address.js';

/** Rows of a list, without what offices write among and below them. */
export interface ListRows {
  rows: GridRow[];
  /** Numbers of the rows that say the header again. */
  repeated: number[];
  /** Numbers of the rows that add up or tell about the list. */
  asides: number[];
}

const aside =
  /^((grand |sub ?)?totals?(\s*[:=(]|\s+(of|number|faculty|mentors?|learners?|students?|residents?|rows?|records?|count|headcount|fte)\b|$)|(count|sum|average)(\s*[:=]|\s+of\b|$)|generated\b|printed\b|prepared (by|for)\b|report\b|run (date|on|by)\b|page \d|end of\b|source\b|confidential\b|as of\b|last (updated|modified|run)\b|data (as of|source)\b|notes?:|\*|legend\b|key:|exported\b|downloaded\b|created (by|on)\b|number of\b|no\. of\b|records?\b|rows?:|this (report|file|list)\b|for (questions|internal use)\b|please\b|©|copyright\b)/i;
/** What is about the list stands alone or beside a number or two. */
const mostFilled = 3;

/** Leaves out repeated headers, and sums and remarks that name nobody. */
export function leaveOutRows(given: readonly GridRow[], header: readonly string[], above: readonly GridRow[]): ListRows {
  const said = [header, ...above.map(({ cells }) => cells)];
  const again = new Set(said.map(textOf));
  const firsts = new Set(said.map(firstOf));
  const list: ListRows = { rows: [], repeated: [], asides: [] };
  for (const row of given) {
    if (firsts.has(firstOf(row.cells)) && again.has(textOf(row.cells))) list.repeated.push(row.row);
    else if (isAside(row.cells, header.length)) list.asides.push(row.row);
    else list.rows.push(row);
  }
  return list;
}

function isAside(cells: readonly string[], columns: number): boolean {
  const first = cells.find((cell) => cell !== '');
  if (first === undefined || !aside.test(first)) return false;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= Math.min(mostFilled, Math.max(2, columns - 1)) && !filled.some(looksLikeMail);
}

function firstOf(cells: readonly string[]): string {
  return (cells.find((cell) => cell !== '') ?? '').toLowerCase();
}

function textOf(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells
    .slice(0, last + 1)
    .join('\t')
    .toLowerCase();
}
