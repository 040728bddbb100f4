import { Injectable } from '@nestjs/common';
import { checkRoster } from './check-roster.js';
import { leaveIdentityUnread } from './reading/leave-identity-unread.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { inPieces } from './pieces.js';
import { Progress } from './progress.js';
import { RosterWorkRepository } from './roster-work.repository.js';

/** Checks a roster that waits for it. */
@Injectable()
export class RosterChecking {
  constructor(
    private readonly work: RosterWorkRepository,
    private readonly people: ListedPeopleRepository,
  ) {}

  /** Finds out what saving it would do. No unit is open meanwhile: people are compared once more before they are saved. */
  async check(id: string): Promise<void> {
    const roster = await this.work.at('checking', id);
    if (roster === null) return;
    const fields = roster.columns.map(({ field }) => field);
    const parsed = { header: roster.columns.map(({ name }) => name), rows: roster.rows };
    // What only the person may say was left unread when the file came in; a column may have been recognized since.
    const again = roster.compared !== '';
    const cleaned = again ? await inPieces(leaveIdentityUnread(parsed, fields)) : parsed;
    const progress = new Progress((done) => this.work.tellDone(id, done));
    const known = await this.people.known();
    const found = await inPieces(checkRoster(cleaned, fields, known, (rows) => progress.come(rows)));
    await progress.end();
    await this.work.saveCheck(roster, found, again ? { rows: cleaned.rows } : {});
  }
}
