import { Injectable } from '@nestjs/common';
import type { InvitationSummary } from '@akin/contracts';
import { Outbox } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { InvitationsRepository } from './invitations.repository.js';

/** People told of by one event. A roster of thousands is not thousands of wake-ups. */
const together = 100;

/** Asking people to take part, and how far they have come. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** Invites mentors who were not invited before; joins the open unit. The mails are written by the worker. */
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
    return this.db.run(async () => {
      const invited = await this.invitations.invited();
      const signedIn = (await this.accounts.findMany(invited.map(({ id }) => id))).filter(
        ({ firstSignInAt }) => firstSignInAt !== null,
      ).length;
      return {
        invited: invited.length,
        signedIn,
        active: invited.filter(({ active }) => active).length,
        waiting: invited.length - signedIn,
      };
    });
  }
}
