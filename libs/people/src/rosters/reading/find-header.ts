import type { GridRow } from './grid.js';
import { headerNames, otherNames } from './header-names.js';
import { headerWords } from './header-words.js';
import { looksLikeMail } from './mail-address.js';
import { isIdentityName } from './recognize-identity.js';

const known = new Set([...Object.values(headerNames).flat(), ...otherNames]);
/** Rows that hold anything and may stand above the header, and how long the name of a column is at most. */
const lookedAt = 25;
const longestName = 60;

/** How many columns this row names in a way that we know. */
export function namedColumns(cells: readonly string[]): number {
  if (cells.some(looksLikeMail)) return 0;
  const named = cells.filter((cell) => cell !== '' && cell.length <= longestName && isKnownName(cell));
  return new Set(named.map(headerWords)).size;
}

function isKnownName(cell: string): boolean {
  return known.has(headerWords(cell)) || isIdentityName(cell);
}

/**
 * Which of these rows names the columns: the one with most names that we know; without any, the first one that is as wide
 * as those below it. -1 when none can be.
 */
export function findHeader(rows: readonly GridRow[]): number {
  const above = rows.slice(0, lookedAt);
  const named = above.map(({ cells }) => namedColumns(cells));
  const most = Math.max(0, ...named);
  if (most >= 2) return named.indexOf(most);
  const usual = usualWidth(rows.slice(0, 100));
  const wide = above.findIndex(({ cells }) => filled(cells) >= Math.max(1, usual * 0.6));
  return wide >= 0 && canBeHeader(above[wide].cells) ? wide : -1;
}

function canBeHeader(cells: readonly string[]): boolean {
  const width = lastFilled(cells);
  return !cells.some(looksLikeMail) && filled(cells) >= width / 2;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows.map(({ cells }) => filled(cells)).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
