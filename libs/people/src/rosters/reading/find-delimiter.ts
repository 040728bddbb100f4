import type { GridRow } from './grid.js';
import { parseCsv } from './parse-csv.js';
import { namedColumns } from './find-header.js';

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Rows and characters that are looked at. */
const lookedAt = { rows: 60, length: 64 * 1024 };

/** What parts the values of a text: whatever gives most columns with names we know, and then the most even rows. */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, lookedAt.length);
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const score = scoreOf(start, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const rows = sample(text, delimiter);
  const widths = rows.map(({ cells }) => cells.length);
  const usual = mostFrequent(widths);
  if (usual < 2) return 0;
  const even = widths.filter((width) => width === usual).length / widths.length;
  return Math.max(...rows.map(({ cells }) => namedColumns(cells))) * 100 + even * Math.min(usual, 50);
}

/** The piece may end inside quotation marks, and with the wrong mark between values they need not pair up. */
function sample(text: string, delimiter: Delimiter): GridRow[] {
  for (let most = lookedAt.rows; most >= 1; most = Math.floor(most / 2)) {
    try {
      return parseCsv(text, delimiter, most);
    } catch {
      // A quotation mark is open at the end of the piece: fewer rows may be whole.
    }
  }
  return [];
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
