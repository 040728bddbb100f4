import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailRepository, OutboxListeners, type OutboxEvent } from '@akin/messaging';
import { Clock } from '@akin/platform';
import { InvitationWriter } from './invitation-writer.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { readMailKey } from './mail-keys.js';

/** Writes the invitations of those who are invited at once, and hears which ones came back. */
@Injectable()
export class InvitationNotifier implements OnModuleInit {
  constructor(
    private readonly listeners: OutboxListeners,
    private readonly clock: Clock,
    private readonly mails: MailRepository,
    private readonly writer: InvitationWriter,
    private readonly invitations: InvitationsRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.on('person.invited', 'invitation', (event) => this.invite(event));
    this.listeners.on('mail.bounced', 'invitation', (event) => this.cameBack(event));
  }

  private async invite({ payload }: OutboxEvent): Promise<void> {
    const ids = payload['personIds'] as string[];
    const people = await this.invitations.addressees(ids);
    await this.writer.invite(people);
    const written = new Set(people.map(({ id }) => id));
    await this.invitations.takeBack(ids.filter((id) => !written.has(id)));
  }

  private async cameBack({ payload }: OutboxEvent): Promise<void> {
    const mail = await this.mails.find(String(payload['mailId']));
    const whose = mail && readMailKey(mail.key);
    if (whose) await this.invitations.markBounced({ ...whose, mail: mail.recipient, trouble: mail.problem ?? '', at: this.clock.now() });
  }
}
