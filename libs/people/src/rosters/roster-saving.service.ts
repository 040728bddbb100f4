import { Injectable } from '@nestjs/common';
import type { RosterResult } from '@akin/contracts';
import { Clock } from '@akin/platform';
import { AccountAudit } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { Invitations } from '../invitations/invitations.service.js';
import { changedUnderneath, ChangedUnderneath } from './changed-underneath.js';
import { KnownPeople } from './known-people.repository.js';
import { ListedPeopleRepository, type Stretch } from './listed-people.repository.js';
import { Movements } from './movements.service.js';
import { Progress } from './progress.js';
import { RememberedReading } from './remembered-reading.repository.js';
import { parsedOf, RosterFindings, wordsByKey } from './roster-findings.service.js';
import { RosterRepository } from './roster.repository.js';
import { RosterWorkRepository, type RosterAtWork } from './roster-work.repository.js';
import { SavedRosters } from './saved-rosters.repository.js';
import { StagedPeopleRepository } from './staged-people.repository.js';

/** People written before it is told how far the saving has come. */
const together = 5000;

/** Saves a roster that waits for it: everything in one unit, or nothing. */
@Injectable()
export class RosterSaving {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly rosters: RosterRepository,
    private readonly saved: SavedRosters,
    private readonly work: RosterWorkRepository,
    private readonly findings: RosterFindings,
    private readonly known: KnownPeople,
    private readonly staged: StagedPeopleRepository,
    private readonly people: ListedPeopleRepository,
    private readonly remembered: RememberedReading,
    private readonly invitations: Invitations,
    private readonly movements: Movements,
    private readonly audit: AccountAudit,
  ) {}

  /**
   * Adds and changes the people a roster names, flags those it no longer names, and invites who is new. One roster at a
   * time per school. Anybody changed since it was checked has it compared again first; when that comes out differently,
   * the new comparison is kept and nothing is saved.
   */
  async save(id: string): Promise<void> {
    const progress = new Progress((done) => this.work.tellDone(id, done));
    try {
      await this.attempt(id, progress).catch((problem: unknown) => {
        if (!changedUnderneath(problem)) throw problem;
        return this.attempt(id, progress);
      });
    } finally {
      await progress.end();
    }
  }

  private attempt(id: string, progress: Progress): Promise<void> {
    return this.db.run(async () => {
      await this.rosters.lock();
      const roster = await this.work.at('saving', id);
      if (roster === null || !(await this.stands(roster))) return;
      const written = await this.write(roster, progress);
      await this.finish(roster, written);
    });
  }

  private async stands(roster: RosterAtWork): Promise<boolean> {
    if (roster.beside !== '' && (await this.known.stamp()) === roster.beside) return true;
    const found = await this.findings.find(roster, parsedOf(roster, await this.work.rowsOf(roster.id)));
    const same = found.compared === roster.compared;
    if (same) await this.staged.replace(roster.id, found.people);
    else await this.work.saveCheck(roster, { ...found, trouble: 'roster_out_of_date' });
    return same;
  }

  /** Who changes comes first: a mail address may pass to somebody new. Answers how many were flagged. */
  private async write(roster: RosterAtWork, progress: Progress): Promise<number> {
    const length = await this.people.length(roster.id);
    const stretches = Array.from({ length: Math.ceil(length / together) }, (_, n) => ({ from: n * together, to: (n + 1) * together }));
    const { added: expected, changed } = roster.counts;
    let [done, added] = [0, 0];
    for (const stretch of stretches) {
      await this.change(roster, stretch);
      progress.come((done = Math.min(changed, stretch.to)));
    }
    for (const stretch of stretches) {
      added += await this.people.add(roster, stretch);
      progress.come(done + added);
    }
    if (added !== expected) throw new ChangedUnderneath();
    await this.movements.returned(await this.people.returning(roster.id));
    await this.people.unlist(roster);
    const gone = await this.people.flagMissing(roster.id);
    await this.movements.left(gone);
    return gone.length;
  }

  private async change(roster: RosterAtWork, stretch: Stretch): Promise<void> {
    if ((await this.people.change(roster, stretch)) > 0) throw new ChangedUnderneath();
  }

  private async finish(roster: RosterAtWork, flagged: number): Promise<void> {
    const { id, kind, headerSignature, columns, counts, wanted } = roster;
    await this.remembered.keepColumns(kind, headerSignature, columns);
    await this.remembered.keepWords(kind, wordsByKey(roster.chosen));
    const { rows, added, changed, unchanged } = counts;
    const invited = await this.invite(roster);
    const result: RosterResult = { added, changed, unchanged, leftOut: rows - added - changed - unchanged, flagged, invited };
    await this.saved.markCommitted(id, result, this.clock.now());
    if (wanted) await this.audit.record({ actorId: wanted.by, action: 'roster_saved', subjectId: wanted.by });
  }

  private async invite({ id, kind, wanted }: RosterAtWork): Promise<number> {
    if (kind !== 'faculty' || !wanted || wanted.undo || !wanted.invite) return 0;
    const fresh = await this.people.newMentors(id);
    await this.invitations.invite(fresh);
    return fresh.length;
  }
}
