import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, OutboxListeners, type OutboxEvent } from '@akin/messaging';
import { Accounts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { invitationMail } from './invitation.mail.js';

/** Writes the invitation of everyone who was invited, once per person however often it is told. */
@Injectable()
export class InvitationNotifier implements OnModuleInit {
  constructor(
    private readonly listeners: OutboxListeners,
    private readonly mailer: Mailer,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.listeners.on('person.invited', 'invitation', (event) => this.invite(event));
  }

  private async invite({ payload }: OutboxEvent): Promise<void> {
    const people = await this.accounts.findMany(payload['personIds'] as string[]);
    for (const person of people.filter(({ state }) => state !== 'closed')) {
      await this.mailer.write({
        key: `invitation:${person.id}`,
        to: person.mail,
        kind: 'invitation',
        content: invitationMail(currentSchool(), person),
      });
    }
  }
}
