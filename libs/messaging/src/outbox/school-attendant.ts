import { Injectable } from '@nestjs/common';
import { Clock, log } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { Bounces } from '../bounces/bounces.service.js';
import { refusedForGood, type HandingProblem } from '../bounces/refused-for-good.js';
import { MailRepository, type MailRow } from '../mail/mail.repository.js';
import { longestAttemptMs, MailTransport, TooLate } from '../mail/mail-transport.js';
import { Sweeps } from '../queue/sweeps.js';
import { backoff, lastAttempt } from './backoff.js';
import { OutboxListeners } from './outbox-listeners.js';
import { OutboxRepository } from './outbox.repository.js';
import { oneTurn, Turn } from './turn.js';

/** How long a worker may take to hand a batch over before another one takes it up again. */
const leaseMs = 60_000;
const batch = 8;

/** Sees to everything a school has open: what time brings, what happened, what must be mailed. */
@Injectable()
export class SchoolAttendant {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly events: OutboxRepository,
    private readonly listeners: OutboxListeners,
    private readonly mails: MailRepository,
    private readonly transport: MailTransport,
    private readonly sweeps: Sweeps,
    private readonly bounces: Bounces,
  ) {}

  /** One turn: tells listeners what happened, then delivers what they wrote. `more` when the turn ended before the work did. */
  async attend(): Promise<'done' | 'more'> {
    const told = await this.tell(new Turn(oneTurn.events, oneTurn.ms));
    const delivered = await this.deliver(new Turn(oneTurn.mails, oneTurn.ms));
    return told === 'done' && delivered === 'done' ? 'done' : 'more';
  }

  /** Does what time has brought about, then attends. One failing task does not keep the others from running. */
  async sweep(): Promise<'done' | 'more'> {
    for (const { name, work } of this.sweeps.all) {
      await work().catch((problem: Error) =>
        log.warn({ task: name, school: currentSchool().id, problem: problem.message }, 'a regular task failed'),
      );
    }
    return this.attend();
  }

  private async tell(turn: Turn): Promise<'done' | 'more'> {
    while (turn.take(1) > 0) {
      const outcome = await this.tellNext();
      if (outcome === 'none') return 'done';
      turn.took(1);
    }
    return 'more';
  }

  private async tellNext(): Promise<'told' | 'postponed' | 'none'> {
    let claimed: { id: string; attempts: number; topic: string } | null = null;
    try {
      return await this.db.run(async () => {
        const event = await this.events.claim(this.clock.now());
        if (!event) return 'none';
        claimed = event;
        for (const { handle } of this.listeners.of(event.topic)) await handle(event);
        await this.events.markHandled(event.id, this.clock.now());
        return 'told';
      });
    } catch (problem) {
      if (!claimed) throw problem;
      const { id, attempts, topic } = claimed as { id: string; attempts: number; topic: string };
      log.warn({ topic, event: id, problem: (problem as Error).message }, 'an event could not be told; it is tried again');
      await this.events.postpone(id, new Date(this.clock.now().getTime() + backoff(attempts + 1)));
      return 'postponed';
    }
  }

  private async deliver(turn: Turn): Promise<'done' | 'more'> {
    for (let most = turn.take(batch); most > 0; most = turn.take(batch)) {
      const now = this.clock.now();
      const claimed = await this.mails.claim(now, new Date(now.getTime() + leaseMs), most);
      // Begun later, an attempt at a silent server would outlast the lease, and another worker would take the mail, too.
      const mayBegin = () => this.clock.now().getTime() <= now.getTime() + leaseMs - longestAttemptMs;
      const outcomes = await Promise.all(claimed.map((mail) => this.hand(mail, mayBegin)));
      if (outcomes.includes('left')) return 'more';
      if (claimed.length < most) return 'done';
      turn.took(claimed.length);
    }
    return 'more';
  }

  private async hand(mail: MailRow, mayBegin: () => boolean): Promise<'seen to' | 'left'> {
    try {
      await this.transport.send(currentSchool(), mail, mayBegin);
    } catch (problem) {
      if (problem instanceof TooLate) return this.leave(mail);
      await this.handLater(mail, problem as HandingProblem);
      return 'seen to';
    }
    await this.mails.markSent(mail.id, this.clock.now());
    return 'seen to';
  }

  private async leave(mail: MailRow): Promise<'left'> {
    await this.mails.letGo(mail.id, this.clock.now());
    return 'left';
  }

  private async handLater(mail: MailRow, problem: HandingProblem): Promise<void> {
    const why = `${problem.responseCode ?? problem.name}`;
    log.warn({ kind: mail.kind, attempts: mail.attempts, why }, 'a mail could not be handed over');
    const words = refusedForGood(problem);
    if (words !== null) await this.bounces.cameBack(mail.id, words);
    else if (mail.attempts >= lastAttempt) await this.mails.giveUp(mail.id, why);
    else await this.mails.postpone(mail.id, new Date(this.clock.now().getTime() + backoff(mail.attempts)), why);
  }
}
