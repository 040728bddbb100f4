import { groupsOf, type Pieces } from './pieces.js';
import type { RosterRow } from './reading/parsed-roster.js';

const together = 500;

/** Rows as a JSON list with line breaks between its elements, made a few at a time. */
export function* writeRows(rows: readonly RosterRow[]): Pieces<string> {
  const parts: string[] = [];
  for (const group of groupsOf(rows, together)) {
    parts.push(group.map((row) => JSON.stringify(row)).join(',\n'));
    yield;
  }
  return `[${parts.join(',\n')}]`;
}

/** Such a list, read a few lines at a time. No text inside of it holds a line break of its own. */
export function* readRows(list: string): Pieces<RosterRow[]> {
  const rows: RosterRow[] = [];
  for (const lines of groupsOf(list.trim().slice(1, -1).split('\n'), together)) {
    for (const row of JSON.parse(`[${lines.join('').replace(/,$/, '')}]`) as RosterRow[]) rows.push(row);
    yield;
  }
  return rows;
}
