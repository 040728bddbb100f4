import { Injectable } from '@nestjs/common';
import { log } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import { RosterChecking } from './roster-checking.service.js';
import { RosterRepository } from './roster.repository.js';
import { RosterSaving } from './roster-saving.service.js';
import { RosterUndoing } from './roster-undoing.service.js';
import { RosterWorkRepository, type Waiting } from './roster-work.repository.js';

/** After this many beginnings without an end the people at the school are told, and decide. */
const mostAttempts = 3;

/** Does what a roster waits for: its check, its saving, or its being taken back. Doing it twice, or in two places at once, does it once. */
@Injectable()
export class RosterWork {
  constructor(
    private readonly db: TenantDb,
    private readonly rosters: RosterRepository,
    private readonly work: RosterWorkRepository,
    private readonly checking: RosterChecking,
    private readonly saving: RosterSaving,
    private readonly undoing: RosterUndoing,
  ) {}

  /** Sees the roster that has waited longest through. `more` when others wait. */
  async finishNext(): Promise<'done' | 'more'> {
    const id = await this.work.next();
    if (id === null) return 'done';
    await this.finish(id);
    return (await this.work.next()) === null ? 'done' : 'more';
  }

  /** Sees one roster through, here and now; does nothing when it waits for nothing. Whatever fails is left waiting. */
  async finish(id: string): Promise<void> {
    const begun = await this.work.begin(id);
    if (begun === null) return;
    if (begun.attempts > mostAttempts) {
      log.error({ roster: id, state: begun.state }, 'a roster was given up after several attempts');
      await this.giveUp(id, begun.state);
    } else if (begun.state === 'checking') await this.checking.check(id);
    else if (begun.undo) await this.undoing.undo(id);
    else await this.saving.save(id);
  }

  /** Ends what is waited for, with the reason, unless it has been seen through elsewhere by now. */
  giveUp(id: string, state: Waiting): Promise<void> {
    return this.db.run(async () => {
      await this.rosters.lock();
      if ((await this.rosters.find(id))?.state !== state) return;
      if (state === 'saving') await this.work.giveUpSaving(id);
      else await this.rosters.markDiscarded(id, 'roster_not_checked');
    });
  }
}
