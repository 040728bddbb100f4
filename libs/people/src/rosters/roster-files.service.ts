import { Injectable } from '@nestjs/common';
import type { RosterKind } from '@akin/contracts';
import { csvFile, Refusal, xlsxFile, type SheetCell } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { listRejected } from './list-rejected.js';
import { groupsOf, inPieces } from './pieces.js';
import { readRows } from './roster-rows.js';
import { RosterRepository } from './roster.repository.js';
import { templateColumns } from './roster-template.js';
import type { ShownRoster } from './view-roster.js';

export type FileFormat = 'csv' | 'xlsx';

/** A file piece by piece, safe against spreadsheet formulas. */
export type RosterFile = AsyncGenerator<Buffer>;

const together = 500;
const width = 24;

/** What can be taken away from a roster as a file. */
@Injectable()
export class RosterFiles {
  constructor(private readonly rosters: RosterRepository) {}

  /** Every problem of a roster. @throws Refusal `not_found` */
  async problems(_actor: Actor, id: string): Promise<RosterFile> {
    await this.stored(id);
    const problems = await this.rosters.problems(id);
    const lines = problems.map(({ row, column, message }) => [row, column ?? '', message]);
    return fileOf('Problems', ['Row', 'Column', 'What is wrong'], lines, 'csv');
  }

  /** The rejected rows with what is wrong with each; none once the roster is put away, or a day after it was saved. @throws Refusal `not_found` */
  async rejected(_actor: Actor, id: string, format: FileFormat): Promise<RosterFile> {
    const { columns } = await this.stored(id);
    const rows = await inPieces(readRows(await this.rosters.rejects(id)));
    const { headings, lines } = listRejected(columns, rows, await this.rosters.problems(id));
    return fileOf('Rejected rows', headings, lines, format);
  }

  /** An empty roster with the columns we understand. */
  template(_actor: Actor, kind: RosterKind, format: FileFormat): RosterFile {
    return fileOf(kind === 'faculty' ? 'Faculty' : 'Learners', templateColumns[kind], [], format);
  }

  private async stored(id: string): Promise<ShownRoster> {
    const roster = await this.rosters.find(id);
    if (roster === null) throw new Refusal('not_found');
    return roster;
  }
}

function fileOf(name: string, headings: readonly string[], lines: readonly (readonly SheetCell[])[], format: FileFormat): RosterFile {
  const sheet = { name, columns: headings.map((heading) => ({ heading, width })), pages: pagesOf(lines) };
  return format === 'csv' ? csvFile(sheet) : xlsxFile(sheet);
}

async function* pagesOf(lines: readonly (readonly SheetCell[])[]) {
  for (const page of groupsOf(lines, together)) yield await Promise.resolve(page);
}
