import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RosterUndo } from '@akin/contracts';
import { Sweeps } from '@akin/messaging';
import { Clock, Refusal } from '@akin/platform';
import { AccountAudit } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { Movements } from './movements.service.js';
import { RosterRepository } from './roster.repository.js';
import { RosterUndoRepository } from './roster-undo.repository.js';
import { RosterWorkRepository } from './roster-work.repository.js';
import { SavedRosters } from './saved-rosters.repository.js';
import { StagedPeopleRepository } from './staged-people.repository.js';
import { whyStays } from './why-stays.js';

/** How long the roster saved last can be taken back. */
const dayMs = 24 * 60 * 60 * 1000;
const stayingShown = 50;

/** Takes the roster that was saved last back, as far as nobody has acted on it. */
@Injectable()
export class RosterUndoing implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly sweeps: Sweeps,
    private readonly rosters: RosterRepository,
    private readonly saved: SavedRosters,
    private readonly work: RosterWorkRepository,
    private readonly staged: StagedPeopleRepository,
    private readonly people: RosterUndoRepository,
    private readonly movements: Movements,
    private readonly audit: AccountAudit,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('rosters that can no longer be taken back', () => this.saved.forget(new Date(this.clock.now().getTime() - dayMs)));
  }

  /** What taking a roster back would do; null when it is not the one saved last, or too long ago. */
  async preview(id: string): Promise<RosterUndo | null> {
    const last = await this.open(id);
    if (last === null) return null;
    return this.db.run(async () => {
      const why = new Map((await this.people.staying(last)).map((one) => [one.id, one.why]));
      const named = await this.people.named(id, [...why.keys()]);
      const told = named.slice(0, stayingShown).map((one) => ({ person: one.name, why: whyStays[why.get(one.id) ?? 'changed'] }));
      const people = (await this.people.concerned(id)) - named.length;
      return { until: endOf(last).toISOString(), people, staying: told, stayingInAll: named.length };
    });
  }

  /** @throws Refusal `roster_not_undoable` */
  async requireOpen(id: string): Promise<void> {
    if ((await this.open(id)) === null) throw new Refusal('roster_not_undoable');
  }

  /** Takes back a roster that waits for it: everything in one unit, or nothing. */
  async undo(id: string): Promise<void> {
    await this.db.run(async () => {
      await this.rosters.lock();
      const roster = await this.work.at('saving', id);
      if (!roster?.wanted?.undo) return;
      await this.people.hold(roster);
      const staying = await this.people.staying(roster);
      await this.people.leave(id, staying);
      const concerned = await this.people.concerned(id);
      const stayed = (
        await this.people.named(
          id,
          staying.map((one) => one.id),
        )
      ).length;
      const { left, returned } = await this.people.restore(roster);
      await this.movements.left(left);
      await this.movements.returned(returned);
      await this.staged.forget([id]);
      await this.saved.markUndone(id, { people: concerned - stayed, stayed });
      await this.audit.record({ actorId: roster.wanted.by, action: 'roster_undone', subjectId: roster.wanted.by });
    });
  }

  private async open(id: string) {
    const last = await this.saved.last();
    return last?.id === id && this.clock.now() < endOf(last) ? last : null;
  }
}

function endOf({ savedAt }: { savedAt: Date }): Date {
  return new Date(savedAt.getTime() + dayMs);
}
