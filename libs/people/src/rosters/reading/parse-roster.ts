import { rosterLimits } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { looksLikeMail } from './mail-address.js';
import { pauses } from '../pieces.js';

/** A row with the number a person sees in a spreadsheet: the header is row 1. */
export interface RosterRow {
  row: number;
  cells: string[];
  /** Its values do not line up with the columns, so none of them can be trusted to stand where it belongs. */
  ragged?: 'long' | 'short';
}

export interface ParsedRoster {
  header: string[];
  rows: RosterRow[];
}

/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 256 * 1024;
const mostColumns = 200;
const pieceLength = 16 * 1024;

/**
 * A CSV text as header and rows; comma or semicolon, whichever the header uses. Rows without any content are passed over.
 * @throws Refusal `roster_empty`, `roster_no_header`, `roster_too_many_rows`, `bad_input` for quotation marks that do not pair up
 */
export async function parseRoster(text: string): Promise<ParsedRoster> {
  let header: string[] | null = null;
  const rows: RosterRow[] = [];
  let row = 0;
  const pause = pauses();
  for await (const cells of records(text)) {
    await pause();
    row += 1;
    if (cells.every((cell) => cell === '')) continue;
    if (header === null) header = checkedHeader(cells);
    else rows.push({ row, cells });
    if (rows.length > rosterLimits.rows) throw new Refusal('roster_too_many_rows');
  }
  if (header === null || rows.length === 0) throw new Refusal('roster_empty');
  return { header, rows };
}

async function* records(text: string): AsyncGenerator<string[]> {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^sep=.\n/, '');
  const options = {
    delimiter: delimiterOf(lines),
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
    max_record_size: longestRow,
  };
  try {
    for await (const record of Readable.from(pieces(lines)).pipe(parse(options))) yield record as string[];
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    throw badInput({
      field: 'file',
      message: `Near line ${problem['lines']} a quotation mark is missing or stands alone. Nothing has been saved.`,
    });
  }
}

/** A large file is parsed piece by piece. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

/** The separator that stands more often in the first line outside quotation marks. */
function delimiterOf(text: string): ',' | ';' {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const bare = firstLine.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

function checkedHeader(cells: string[]): string[] {
  const unnamed = cells.filter((cell) => cell === '').length;
  if (cells.some(looksLikeMail) || unnamed > cells.length / 2 || cells.length > mostColumns) throw new Refusal('roster_no_header');
  return cells.map((cell, i) => cell.slice(0, 120) || `Column ${i + 1}`);
}
