import { Injectable } from '@nestjs/common';
import type { InvitationPreview, InvitationRows, InvitationSummary } from '@akin/contracts';
import { Outbox, renderMail } from '@akin/messaging';
import { Clock } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { Selection } from '../selection/selection.service.js';
import { invitationMail, reminderMail, type InvitedPerson } from './invitation.mail.js';
import { PlannedDays } from './planned-days.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { StandingRepository, type Standing, type StandingFilter } from './standing.repository.js';

/** People told of by one event. A roster of thousands is not thousands of wake-ups. */
const together = 100;

/** Nobody: stands where the name will be. */
const somebody: InvitedPerson = { id: '00000000-0000-0000-0000-000000000000', mail: '', givenName: 'Jordan' };

/** Asking people to take part, and how far they have come. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly invitations: InvitationsRepository,
    private readonly standing: StandingRepository,
    private readonly selection: Selection,
    private readonly planned: PlannedDays,
  ) {}

  /**
   * Invites at once those mentors who were not invited before and may be; joins the open unit. The mails are written by
   * the worker.
   */
  invite(ids: readonly string[]): Promise<void> {
    return this.db.run(async () => {
      const fresh = await this.invitations.markInvited(ids, this.clock.now());
      for (let at = 0; at < fresh.length; at += together) {
        await this.outbox.record('person.invited', { personIds: fresh.slice(at, at + together) });
      }
    });
  }

  /** How many were invited, came, take part, and have not come yet. */
  summary(_actor: Actor): Promise<InvitationSummary> {
    return this.standing.summary();
  }

  /** A page of those who were invited or may be, by family name. */
  async list(_actor: Actor, filter: StandingFilter): Promise<InvitationRows> {
    const { items, total } = await this.standing.page(filter);
    const moments = await this.planned.of(items);
    return { items: items.map((row) => rowOf(row, moments.get(row.personId))), total };
  }

  /** The mail as it will look, to nobody in particular. Its links lead nowhere personal. */
  async preview(_actor: Actor, words: { greeting: string; signedBy: string; reminder: boolean }): Promise<InvitationPreview> {
    const school = currentSchool();
    const tone = { words: { ...words, replyTo: '' }, asks: (await this.selection.current()).settings.asks };
    return renderMail(school, words.reminder ? reminderMail(school, somebody, tone, false) : invitationMail(school, somebody, tone));
  }
}

function rowOf(row: Standing, planned: Date | undefined): InvitationRows['items'][number] {
  const { personId, name, mail, state, invitedAt, remindedAt, trouble } = row;
  const at = state === 'planned' ? planned : state === 'not_invited' ? null : invitedAt;
  return {
    personId,
    name,
    mail,
    state,
    at: at?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
    trouble: state === 'bounced' ? trouble : null,
  };
}
