import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, OutboxListeners, type MailContent, type OutboxEvent } from '@akin/messaging';
import { Accounts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { MentorEventsRepository } from '../mentors/mentor-events.repository.js';
import { openSelection } from './seal-selection.js';
import { selectionMails, type SelectionMailFacts } from './selection.mail.js';

/** Tells mentors by mail how things stand, once for each step however often it is told. */
@Injectable()
export class SelectionNotifier implements OnModuleInit {
  constructor(
    private readonly listeners: OutboxListeners,
    private readonly mailer: Mailer,
    private readonly accounts: Accounts,
    private readonly events: MentorEventsRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.on('mentor.moved', 'mail to the mentor', (event) => this.tell(event));
  }

  private async tell({ payload }: OutboxEvent): Promise<void> {
    const act = String(payload['act']);
    if (!Object.hasOwn(selectionMails, act)) return;
    const [event, account] = [await this.events.find(String(payload['eventId'])), await this.accounts.find(String(payload['mentorId']))];
    if (!event || !account || account.state === 'closed' || account.state === 'suspended') return;
    const school = currentSchool();
    const place = { table: 'mentor_event' as const, schoolId: school.id, id: event.id };
    const { words = '' } = event.sealed ? openSelection<{ words?: string }>(place, event.sealed) : {};
    const write = (selectionMails as Record<string, (facts: SelectionMailFacts) => MailContent>)[act];
    const content = write({ school, givenName: account.givenName, words });
    await this.mailer.write({ key: `mentor-step:${event.id}`, to: account.mail, kind: 'selection', content });
  }
}
