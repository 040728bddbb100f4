import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, OutboxListeners, schoolUrl, Sweeps, type MailContent, type MailKind, type OutboxEvent, type Topic } from '@akin/messaging';
import { PeopleLines, SchoolVocabulary } from '@akin/people';
import { Accounts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { firstMeetingBy } from '../mentorships/describe-mentorship.js';
import { lineOf } from '../requests/describe-request.js';
import type { RequestRow } from '../requests/request-row.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import { acceptedMail } from './accepted.mail.js';
import { declinedMail } from './declined.mail.js';
import type { RequestMailFacts } from './request-mail-facts.js';
import { requestedMail } from './requested.mail.js';
import { waitingMail } from './waiting.mail.js';
import { withdrawnMail } from './withdrawn.mail.js';

/** Writes the mails about requests, in the unit that marks the event handled, under keys that follow from the request. */
@Injectable()
export class RequestNotifier implements OnModuleInit {
  constructor(
    private readonly listeners: OutboxListeners,
    private readonly sweeps: Sweeps,
    private readonly mailer: Mailer,
    private readonly requests: RequestsRepository,
    private readonly service: RequestsService,
    private readonly people: PeopleLines,
    private readonly vocabulary: SchoolVocabulary,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.listeners.on('mentorship.requested', 'request mail', (event) => this.tellMentor(event, 'request', requestedMail));
    this.listeners.on('mentorship.waiting', 'reminder mail', (event) => this.tellMentor(event, 'reminder', waitingMail));
    this.listeners.on('mentorship.accepted', 'acceptance mail', (event) => this.tellAccepted(event));
    this.listeners.on('mentorship.declined', 'decline mail', (event) => this.tellDeclined(event));
    this.listeners.on('request.withdrawn', 'withdrawal mail', (event) => this.tellWithdrawn(event));
    this.sweeps.add('request reminders', () => this.service.remindWaiting());
  }

  /** Says nothing when the request was answered or withdrawn in the meantime. */
  private async tellMentor(event: OutboxEvent, kind: MailKind, word: (facts: RequestMailFacts) => MailContent): Promise<void> {
    const row = await this.rowOf(event);
    if (row?.state !== 'open') return;
    const facts = await this.factsOf(row, `/mentor/requests?request=${row.id}`);
    await this.write(event, row.mentorId, kind, word(facts));
  }

  private async tellAccepted(event: OutboxEvent): Promise<void> {
    const row = await this.rowOf(event);
    if (!row) return;
    const facts = await this.factsOf(row, `/mentorships/${row.mentorshipId}`);
    const mentorMail = await this.mailOf(row.mentorId);
    const meetBy = firstMeetingBy(row.answeredAt ?? event.at, currentSchool().timeZone);
    await this.write(event, row.learnerId, 'answer', acceptedMail({ ...facts, mentorMail, firstMeetingBy: meetBy }));
  }

  private async tellDeclined(event: OutboxEvent): Promise<void> {
    const row = await this.rowOf(event);
    if (!row) return;
    await this.write(event, row.learnerId, 'answer', declinedMail(await this.factsOf(row, '/mentors')));
  }

  /** A mentor who was never told of the request hears nothing of its end either. */
  private async tellWithdrawn(event: OutboxEvent): Promise<void> {
    const row = await this.rowOf(event);
    if (!row || !(await this.mailer.hasWritten(keyOf('mentorship.requested', row.id)))) return;
    await this.write(event, row.mentorId, 'request', withdrawnMail(await this.factsOf(row, '/mentor/requests')));
  }

  private async write(event: OutboxEvent, personId: string, kind: MailKind, content: MailContent): Promise<void> {
    await this.mailer.write({
      key: keyOf(event.topic, String(event.payload['requestId'])),
      to: await this.mailOf(personId),
      kind,
      content,
    });
  }

  private rowOf(event: OutboxEvent): Promise<RequestRow | null> {
    return this.requests.find(String(event.payload['requestId']));
  }

  private async mailOf(personId: string): Promise<string> {
    const account = await this.accounts.find(personId);
    if (!account) throw new Error('A request names a person who is not there.');
    return account.mail;
  }

  private async factsOf(row: RequestRow, path: string): Promise<RequestMailFacts> {
    const people = await this.people.of([row.learnerId, row.mentorId]);
    const school = currentSchool();
    return {
      learner: lineOf(people, row.learnerId),
      mentor: lineOf(people, row.mentorId),
      needLabel: (await this.vocabulary.lexicon()).needLabel(row.need),
      hope: row.hope,
      when: row.when,
      answerBy: row.answerBy,
      words: row.words,
      schoolWords: school.words,
      url: schoolUrl(school, path),
    };
  }
}

/** One mail of a kind for one request, however often its event is told. */
function keyOf(topic: Topic, requestId: string): string {
  return `${topic}/${requestId}`;
}
