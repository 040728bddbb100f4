import type { ParsedRoster } from './parsed-roster.js';

/** Different values that are looked at: more are names or numbers, and those are told by the first thousands. */
const mostDifferent = 4000;
/** Where nearly every value is another one, the others will be, too. */
const nearlyAll = 1.2;

/** What stands in one column, each value once. */
export interface ColumnValues {
  /** How many rows say anything. */
  filled: number;
  /** Rows that lead to `counts`; the same as `filled` unless there are very many different values. */
  looked: number;
  /** In how many rows each value stands, in the order of the file. */
  counts: ReadonlyMap<string, number>;
  /** Up to three of them, shortened, from rows whose values stand where they belong beyond doubt. */
  samples: readonly string[];
}

const samplesShown = 3;
const sampleLength = 80;

/** The values of one column that are not empty; rows that are too long for the columns are passed over. */
export function columnValues({ header, rows }: ParsedRoster, index: number): ColumnValues {
  const counts = new Map<string, number>();
  const samples = new Set<string>();
  let filled = 0;
  let looked = 0;
  for (const { cells } of rows) {
    const value = cells[index];
    if (!value || (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ''))) continue;
    filled += 1;
    if (samples.size < samplesShown && cells.length >= header.length) samples.add(value.slice(0, sampleLength));
    if (counts.size >= mostDifferent && looked < counts.size * nearlyAll) continue;
    const before = counts.get(value);
    if (before === undefined && counts.size >= mostDifferent) continue;
    counts.set(value, (before ?? 0) + 1);
    looked += 1;
  }
  return { filled, looked, counts, samples: [...samples] };
}

/** The part of the rows, from 0 to 1, whose value is like this. */
export function shareOf({ counts, looked }: ColumnValues, like: (value: string) => boolean): number {
  if (looked === 0) return 0;
  let rows = 0;
  for (const [value, count] of counts) if (like(value)) rows += count;
  return rows / looked;
}
