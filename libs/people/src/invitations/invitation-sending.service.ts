import { Injectable, type OnModuleInit } from '@nestjs/common';
import { invitationReminderDays } from '@akin/contracts';
import { Sweeps } from '@akin/messaging';
import { Clock, localDay } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { howManyNow } from './due-invitations.js';
import { InvitationPlansRepository } from './invitation-plans.repository.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { reminderWindow } from './reminder-window.js';

/** People invited or reminded in one unit. Its mails go before the next visit, so a round can be held within seconds. */
const together = 200;

/**
 * Sends what the clock has brought about. Being marked and having a mail are one unit: a worker killed at any moment
 * has sent all of it or nothing, and the next one goes on.
 */
@Injectable()
export class InvitationSending implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
    private readonly db: TenantDb,
    private readonly plans: InvitationPlansRepository,
    private readonly invitations: InvitationsRepository,
    private readonly writer: InvitationWriter,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('invitations', () => this.sendDue());
  }

  /** The next of every round that is under way, and the reminders whose day has come. */
  async sendDue(): Promise<void> {
    for (const id of await this.plans.begun(this.clock.now())) await this.db.run(() => this.sendNext(id));
    for (const days of invitationReminderDays) await this.db.run(() => this.remind(days));
  }

  private async sendNext(id: string): Promise<void> {
    const plan = await this.plans.take(id);
    if (!plan) return;
    const [now, { timeZone }] = [this.clock.now(), currentSchool()];
    const most = Math.min(together, howManyNow(plan, now, timeZone));
    const next = most > 0 ? await this.plans.waiting(id, most) : [];
    const invited = await this.invitations.markInvited(next, now);
    await this.writer.invite(await this.invitations.addressees(invited));
    if (invited.length > 0) await this.plans.tally(id, invited.length, localDay(now, timeZone));
    // Those who signed in, left or were shut out meanwhile need no invitation.
    await this.plans.release(id, next);
    if (next.length === plan.left) await this.plans.move(id, ['open'], 'done');
  }

  private async remind(days: number): Promise<void> {
    const now = this.clock.now();
    const people = await this.invitations.toRemind(reminderWindow(days, now), together);
    if (people.length === 0) return;
    const ids = people.map(({ id }) => id);
    await this.invitations.markReminded(ids, days, now);
    await this.writer.remind(people, days);
  }
}
