import { Injectable } from '@nestjs/common';
import { inPieces } from './pieces.js';
import { Progress } from './progress.js';
import { leaveIdentityUnread } from './reading/leave-identity-unread.js';
import { parsedOf, RosterFindings } from './roster-findings.service.js';
import { writeRows } from './roster-rows.js';
import { RosterWorkRepository } from './roster-work.repository.js';

/** Checks a roster that waits for it. */
@Injectable()
export class RosterChecking {
  constructor(
    private readonly work: RosterWorkRepository,
    private readonly findings: RosterFindings,
  ) {}

  /** Finds out what saving it would do. No unit is open meanwhile. */
  async check(id: string): Promise<void> {
    const roster = await this.work.at('checking', id);
    if (roster === null) return;
    const parsed = parsedOf(roster, await this.work.rowsOf(id));
    // What only the person may say was left unread when the file came in; a column may have been recognized since.
    const again = roster.compared !== '';
    const fields = roster.columns.map(({ field }) => field);
    const cleaned = again ? await inPieces(leaveIdentityUnread(parsed, fields)) : parsed;
    const progress = new Progress((done) => this.work.tellDone(id, done));
    const found = await this.findings.find(roster, cleaned, (rows) => progress.come(rows));
    await progress.end();
    await this.work.saveCheck(roster, again ? { ...found, rows: await inPieces(writeRows(cleaned.rows)) } : found);
  }
}
