import { Injectable } from '@nestjs/common';
import type { OptOutView } from '@akin/contracts';
import { Clock, Refusal } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { InvitationsRepository } from './invitations.repository.js';
import { personOfOptOut } from './opt-out-secret.js';

/** Whoever was invited may say that they want no such mails, without signing in, and take it back. */
@Injectable()
export class OptOuts {
  constructor(
    private readonly clock: Clock,
    private readonly invitations: InvitationsRepository,
  ) {}

  /** Saying it again changes nothing. @throws Refusal `opt_out_unknown` */
  async decide(secret: string, optedOut: boolean): Promise<OptOutView> {
    const school = currentSchool();
    const personId = personOfOptOut(school.id, secret);
    const known = personId !== null && (await this.invitations.setOptedOut(personId, optedOut ? this.clock.now() : null));
    if (!known) throw new Refusal('opt_out_unknown');
    return { school: school.name, optedOut };
  }
}
