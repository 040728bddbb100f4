import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DeskReason } from '@akin/contracts';
import { Outbox, OutboxListeners, type OutboxEvent } from '@akin/messaging';
import { MentorRoom, PauseHandOvers } from '@akin/people';
import { Clock, newId } from '@akin/platform';
import { Accounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import type { DeskRow, NewDeskItem, Pair } from './desk-row.js';
import { DeskRepository } from './desk.repository.js';
import { LeftOpenRepository, type LeftOpen } from './left-open.repository.js';
import { whoLeft } from './who-left.js';

/**
 * Brings to the program office what people leave open when they drop out of the school's list or pause, and takes it back
 * when they are listed again. Nothing is deleted: requests are closed and their places given back, mentorships go on meanwhile.
 */
@Injectable()
export class HandOver implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly listeners: OutboxListeners,
    private readonly accounts: Accounts,
    private readonly leftOpen: LeftOpenRepository,
    private readonly desk: DeskRepository,
    private readonly room: MentorRoom,
    private readonly pauses: PauseHandOvers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.on('people.left', 'hand over to the desk', (event) => this.left(peopleOf(event), event.at));
    this.listeners.on('people.returned', 'take back from the desk', (event) => this.returned(peopleOf(event)));
    this.pauses.add((mentorId) => this.paused(mentorId));
  }

  /**
   * Hands over what those of these people have open who are away now: whoever came back in the meantime keeps theirs.
   * Once again, with the same `told`, it changes nothing.
   */
  left(personIds: readonly string[], told: Date): Promise<void> {
    return this.db.run(async () => {
      const away = [...(await this.awayOf(personIds))].sort();
      if (away.length === 0) return;
      // Whoever asks checks under the same locks that both are on the list, so no request is opened past this one look.
      await this.leftOpen.lock(away);
      const requests = await this.giveBack(await this.leftOpen.closeRequests(away, this.clock.now()));
      const mentorships = await this.leftOpen.mentorships(away);
      const left = await this.awayOf([...requests, ...mentorships].flatMap(({ learnerId, mentorId }) => [learnerId, mentorId]));
      const why = (pair: Pair) => whoLeft(pair, left);
      await this.open(
        [
          ...requests.flatMap((one) => this.item({ requestId: one.id }, why(one))),
          ...mentorships.flatMap((one) => this.item({ mentorshipId: one.id }, why(one))),
        ],
        told,
      );
    });
  }

  /** Whoever pauses waits for nobody and keeps nobody waiting; joins the unit that pauses. Mentorships go on. */
  paused(mentorId: string): Promise<void> {
    return this.db.run(async () => {
      const now = this.clock.now();
      await this.leftOpen.lockAsked(mentorId);
      const requests = await this.giveBack(await this.leftOpen.closeAsked(mentorId, now));
      await this.open(
        requests.flatMap((one) => this.item({ requestId: one.id }, 'mentor_paused')),
        now,
      );
    });
  }

  /** What waited for people who are back settles itself, unless the other one of the pair has left, too. */
  returned(personIds: readonly string[]): Promise<void> {
    return this.db.run(async () => {
      const waiting = await this.desk.waitingFor(personIds);
      const left = await this.awayOf(waiting.flatMap(({ learnerId, mentorId }) => [learnerId, mentorId]));
      for (const item of waiting) await this.lookAgain(item, whoLeft(item, left));
    });
  }

  private async lookAgain({ id, reason }: DeskRow, now: DeskReason | null): Promise<void> {
    if (now === reason) return;
    if (now) {
      await this.desk.setReason(id, now);
      await this.outbox.record('desk.opened', { itemId: id });
    } else if (await this.desk.settle(id, { outcome: 'goes_on', at: this.clock.now(), by: null, note: '' })) {
      await this.outbox.record('desk.settled', { itemId: id });
    }
  }

  /** In one order everywhere, so that two hand-overs never wait for each other's mentors. */
  private async giveBack(closed: LeftOpen[]): Promise<LeftOpen[]> {
    for (const mentorId of closed.map((one) => one.mentorId).sort()) await this.room.release(mentorId);
    return closed;
  }

  private async open(items: readonly NewDeskItem[], told: Date): Promise<void> {
    for (const itemId of await this.desk.add(items, told)) await this.outbox.record('desk.opened', { itemId });
  }

  private item(of: { requestId: string } | { mentorshipId: string }, reason: DeskReason | null): NewDeskItem[] {
    return reason ? [{ requestId: null, mentorshipId: null, ...of, id: newId(), reason, since: this.clock.now() }] : [];
  }

  private async awayOf(personIds: readonly string[]): Promise<Set<string>> {
    const accounts = await this.accounts.findMany([...new Set(personIds)]);
    return new Set(accounts.filter(({ leaving }) => leaving).map(({ id }) => id));
  }
}

function peopleOf({ payload }: OutboxEvent): string[] {
  return payload['personIds'] as string[];
}
