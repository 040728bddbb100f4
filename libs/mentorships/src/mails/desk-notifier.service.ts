import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, OutboxListeners, schoolUrl, type MailContent, type OutboxEvent } from '@akin/messaging';
import { PeopleLines, SchoolVocabulary } from '@akin/people';
import { Accounts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import type { DeskRow } from '../desk/desk-row.js';
import { DeskRepository } from '../desk/desk.repository.js';
import { lineOf } from '../requests/describe-request.js';
import { MentorshipsRepository } from '../mentorships/mentorships.repository.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import type { DeskMailFacts, Side } from './desk-mail-facts.js';
import { askAgainMail, goesOnMail, newMentorMail, pairEndedMail, requestClosedMail } from './desk-settled.mail.js';
import { handedOverMail, nothingToAnswerMail } from './handed-over.mail.js';
import { pairAtDeskMail } from './pair-at-desk.mail.js';

type Told = { to: Side; content: MailContent };

/** Tells the two people of a request or mentorship that it came to the desk, and what became of it there. */
@Injectable()
export class DeskNotifier implements OnModuleInit {
  constructor(
    private readonly listeners: OutboxListeners,
    private readonly mailer: Mailer,
    private readonly desk: DeskRepository,
    private readonly requests: RequestsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly people: PeopleLines,
    private readonly vocabulary: SchoolVocabulary,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.listeners.on('desk.opened', 'mail about what came to the desk', (event) => this.tell(event, (row) => this.opened(row)));
    this.listeners.on('desk.settled', 'mail about what was settled', (event) => this.tell(event, (row) => this.settled(row)));
  }

  /** Under keys that follow from the thing and its reason, so that news told twice is one mail. */
  private async tell(event: OutboxEvent, word: (row: DeskRow) => Promise<Told[]>): Promise<void> {
    const row = await this.desk.find(String(event.payload['itemId']));
    if (!row) return;
    for (const { to, content } of await word(row)) {
      const account = await this.accounts.find(to === 'learner' ? row.learnerId : row.mentorId);
      if (account === null || account.state === 'closed') continue;
      await this.mailer.write({
        key: `${event.topic}/${row.id}/${row.reason}/${to}`,
        to: account.mail,
        kind: 'answer',
        // Whoever has left cannot sign in; a link would lead to a closed door.
        content: account.leaving ? { ...content, button: undefined } : content,
      });
    }
  }

  /** Nothing when it was settled before anyone came by. A mentor who was never told of a request hears nothing of its end. */
  private async opened(row: DeskRow): Promise<Told[]> {
    if (row.settledAt) return [];
    const facts = await this.factsOf(row);
    if (row.mentorshipId) return both((to) => pairAtDeskMail(facts, to));
    const told: Told[] = row.reason === 'learner_left' ? [] : [{ to: 'learner', content: handedOverMail(facts) }];
    const knows = row.reason !== 'mentor_paused' && (await this.mailer.hasWritten(`mentorship.requested/${row.requestId}`));
    return knows ? [...told, { to: 'mentor', content: nothingToAnswerMail(facts) }] : told;
  }

  private async settled(row: DeskRow): Promise<Told[]> {
    const facts = await this.factsOf(row);
    const found: Told = { to: 'learner', content: newMentorMail(facts) };
    if (row.mentorshipId) {
      if (row.outcome === 'goes_on') return both((to) => goesOnMail(facts, to));
      const ended = both((to) => pairEndedMail(facts, to));
      return row.outcome === 'new_mentor' ? [found, ...ended.filter(({ to }) => to === 'mentor')] : ended;
    }
    if (row.outcome === 'goes_on') return [{ to: 'learner', content: askAgainMail(facts) }];
    if (row.outcome === 'new_mentor') return [found];
    return row.reason === 'learner_left' ? [] : [{ to: 'learner', content: requestClosedMail(facts) }];
  }

  private async factsOf({ learnerId, mentorId, requestId, mentorshipId, reason, note }: DeskRow): Promise<DeskMailFacts> {
    const people = await this.people.of([learnerId, mentorId]);
    const about = requestId ? await this.requests.find(requestId) : await this.mentorships.find(String(mentorshipId));
    const school = currentSchool();
    return {
      learner: lineOf(people, learnerId),
      mentor: lineOf(people, mentorId),
      reason,
      needLabel: about ? (await this.vocabulary.lexicon()).needLabel(about.need) : '',
      note,
      schoolWords: school.words,
      urls: {
        pair: schoolUrl(school, `/mentorships/${mentorshipId}`),
        mentors: schoolUrl(school, '/mentors'),
        mentor: schoolUrl(school, `/mentors/${mentorId}`),
      },
    };
  }
}

function both(word: (to: Side) => MailContent): Told[] {
  return (['learner', 'mentor'] as const).map((to) => ({ to, content: word(to) }));
}
