import { Injectable } from '@nestjs/common';
import type { DeskItem, DeskItems, DeskSettling } from '@akin/contracts';
import { Outbox } from '@akin/messaging';
import { MentorRoom, PeopleLines } from '@akin/people';
import { Clock, isId, Refusal } from '@akin/platform';
import { AccountAudit, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { MentorshipsRepository } from '../mentorships/mentorships.repository.js';
import { checkSettling } from './check-settling.js';
import { describeDeskItem } from './describe-desk-item.js';
import type { DeskRow } from './desk-row.js';
import { DeskRepository } from './desk.repository.js';

/** The matchmaker's desk: what waits for a person's decision, and the decision. */
@Injectable()
export class Desk {
  constructor(
    private readonly db: TenantDb,
    private readonly desk: DeskRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly people: PeopleLines,
    private readonly room: MentorRoom,
    private readonly audit: AccountAudit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What waits, the longest waiting first; or what was settled, the latest first. */
  list(_actor: Actor, { settled, ...paging }: { settled: boolean; page: number; size: number }): Promise<DeskItems> {
    return this.db.run(async () => {
      const { items, total } = await this.desk.list(settled, paging);
      return { items: await this.describe(items), total };
    });
  }

  /**
   * Decides what becomes of it. A mentorship ends without a mark and gives the mentor's place back, unless it goes on.
   * @throws Refusal `not_found`, `bad_input`, `desk_settled`; then nothing is changed
   */
  settle(actor: Actor, id: string, settling: DeskSettling): Promise<DeskItem> {
    return this.db.run(async () => {
      const row = isId(id) ? await this.desk.find(id) : null;
      if (!row) throw new Refusal('not_found');
      checkSettling(row, settling);
      const { outcome, note } = settling;
      if (!(await this.desk.settle(id, { outcome, note, by: actor.personId, at: this.clock.now() }))) throw new Refusal('desk_settled');
      if (row.mentorshipId && outcome !== 'goes_on' && (await this.mentorships.end(row.mentorshipId)))
        await this.room.giveBack(row.mentorId);
      for (const subjectId of [row.learnerId, row.mentorId])
        await this.audit.record({ actorId: actor.personId, action: 'desk_settled', subjectId });
      await this.outbox.record('desk.settled', { itemId: id });
      return this.look(id);
    });
  }

  private async look(id: string): Promise<DeskItem> {
    const row = await this.desk.find(id);
    if (!row) throw new Refusal('not_found');
    const [item] = await this.describe([row]);
    return item;
  }

  private async describe(rows: readonly DeskRow[]): Promise<DeskItem[]> {
    const ids = rows.flatMap(({ learnerId, mentorId, settledBy }) => [learnerId, mentorId, ...(settledBy ? [settledBy] : [])]);
    const people = await this.people.of([...new Set(ids)]);
    return rows.map((row) => describeDeskItem(row, people));
  }
}
