import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@akin/platform';
import { inSchool, Registry, TenantDb } from '@akin/tenancy';
import { MailRepository } from '../mail/mail.repository.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { readBounceAddress } from './bounce-token.js';
import type { ReturnedMail } from './read-bounce.js';

/** Mails that did not arrive and never will. */
@Injectable()
export class Bounces {
  constructor(
    private readonly db: TenantDb,
    private readonly registry: Registry,
    private readonly clock: Clock,
    private readonly mails: MailRepository,
    private readonly events: OutboxRepository,
  ) {}

  /** Keeps what was said beside the mail and lets whoever wrote it know; telling it again changes nothing. */
  cameBack(mailId: string, words: string): Promise<void> {
    return this.db.run(async () => {
      if (!(await this.mails.markBounced(mailId, words))) return;
      await this.events.insert({ id: newId(), topic: 'mail.bounced', payload: { mailId }, at: this.clock.now() });
    });
  }

  /** Finds the mail a report is about, at whichever school. False when the address it came to was not made here. */
  async take({ sentTo, words }: ReturnedMail): Promise<boolean> {
    for (const named of sentTo.map(readBounceAddress).filter((one) => one !== null)) {
      const school = (await this.registry.listSchools()).find(({ id, state }) => state === 'active' && named.isOf(id));
      if (!school) continue;
      await inSchool(school, () => this.cameBack(named.mailId, words));
      return true;
    }
    return false;
  }
}
