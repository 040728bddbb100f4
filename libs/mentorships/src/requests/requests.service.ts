import { Injectable } from '@nestjs/common';
import type { Page, RequestAnswer, RequestDraft, RequestView } from '@akin/contracts';
import { Outbox } from '@akin/messaging';
import { MentorDirectory, MentorRoom, PeopleLines, SchoolVocabulary } from '@akin/people';
import { Clock, isId, newId, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorshipsService } from '../mentorships/mentorships.service.js';
import { answerDeadline } from './answer-deadline.js';
import { whyNotRequest } from './can-request.js';
import { describeRequest } from './describe-request.js';
import type { Closing, RequestRow } from './request-row.js';
import { RequestsRepository, type Box } from './requests.repository.js';

/** Asking for a mentor, and the answer. Each use case is one unit: all of it happens or none. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly db: TenantDb,
    private readonly requests: RequestsRepository,
    private readonly mentorships: MentorshipsService,
    private readonly directory: MentorDirectory,
    private readonly room: MentorRoom,
    private readonly accounts: Accounts,
    private readonly people: PeopleLines,
    private readonly vocabulary: SchoolVocabulary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks a mentor and holds one of the mentor's places until there is an answer.
   * @throws Refusal `unknown_term`, `not_found`, or any code of `whyNotRequest`; then nothing is changed
   */
  async requestMentor(actor: Actor, draft: RequestDraft): Promise<RequestView> {
    if (!(await this.vocabulary.lexicon()).isNeed(draft.need)) {
      throw new Refusal('unknown_term', { fields: [{ field: 'need', message: 'This choice is not in your school’s list.' }] });
    }
    if (!isId(draft.mentorId)) throw new Refusal('not_found');
    return this.db.run(async () => {
      await this.checkMayAsk(actor.personId, draft.mentorId);
      await this.room.reserve(draft.mentorId);
      const request = { ...this.dated(draft), id: newId(), learnerId: actor.personId };
      await this.requests.add(request);
      await this.outbox.record('mentorship.requested', { requestId: request.id });
      return this.find(actor, request.id);
    });
  }

  /**
   * The mentor says yes: the held place is taken and the mentorship begins. The learner's other requests stay open.
   * @throws Refusal `not_found`, `not_your_role`, `request_closed`, `already_mentored`
   */
  acceptRequest(actor: Actor, id: string, answer: RequestAnswer): Promise<RequestView> {
    return this.db.run(async () => {
      const request = await this.closeAs('mentor', actor, id, { state: 'accepted', at: this.clock.now(), words: answer.words || null });
      await this.room.take(request.mentorId);
      const mentorshipId = await this.mentorships.start(request);
      await this.outbox.record('mentorship.accepted', { requestId: id, mentorshipId });
      return this.find(actor, id);
    });
  }

  /**
   * The mentor says no, with or without words. It is no mark against anyone.
   * @throws Refusal `not_found`, `not_your_role`, `request_closed`
   */
  declineRequest(actor: Actor, id: string, answer: RequestAnswer): Promise<RequestView> {
    return this.db.run(async () => {
      const request = await this.closeAs('mentor', actor, id, { state: 'declined', at: this.clock.now(), words: answer.words || null });
      await this.room.release(request.mentorId);
      await this.outbox.record('mentorship.declined', { requestId: id });
      return this.find(actor, id);
    });
  }

  /**
   * The learner takes the request back, without a word.
   * @throws Refusal `not_found`, `not_your_role`, `request_closed`
   */
  withdrawRequest(actor: Actor, id: string): Promise<RequestView> {
    return this.db.run(async () => {
      const request = await this.closeAs('learner', actor, id, { state: 'withdrawn', at: this.clock.now(), words: null });
      await this.room.release(request.mentorId);
      await this.outbox.record('request.withdrawn', { requestId: id });
      return this.find(actor, id);
    });
  }

  /** The actor's requests, sent as a learner or received as a mentor; those that wait come first. */
  list(actor: Actor, box: Box, paging: { page: number; size: number }): Promise<Page<RequestView>> {
    return this.db.run(async () => {
      const { items, total } = await this.requests.list(box, actor.personId, paging);
      const people = await this.people.of([...new Set(items.flatMap(({ learnerId, mentorId }) => [learnerId, mentorId]))]);
      const words = await this.vocabulary.lexicon();
      return { items: items.map((row) => describeRequest(row, people, words)), total };
    });
  }

  /**
   * One request, for its two people only.
   * @throws Refusal `not_found`
   */
  find(actor: Actor, id: string): Promise<RequestView> {
    return this.db.run(async () => {
      const row = await this.ownRow(actor, id);
      return describeRequest(row, await this.people.of([row.learnerId, row.mentorId]), await this.vocabulary.lexicon());
    });
  }

  /** Records, once for each, that a request has waited long enough to remind the mentor. */
  remindWaiting(): Promise<void> {
    return this.db.run(async () => {
      for (const requestId of await this.requests.claimReminders(this.clock.now())) {
        await this.outbox.record('mentorship.waiting', { requestId });
      }
    });
  }

  private async checkMayAsk(learnerId: string, mentorId: string): Promise<void> {
    await this.requests.lockLimits(learnerId, mentorId);
    const facts = await this.directory.find(mentorId);
    const mentor = facts && { state: facts.state, room: facts.capacity - facts.taken - facts.held };
    const away = { learnerAway: (await this.accounts.find(learnerId))?.leaving ?? true, mentorAway: facts?.away ?? false };
    const why = whyNotRequest({ learnerId, mentorId, mentor, ...away, ...(await this.requests.standing(learnerId, mentorId)) });
    if (why) throw new Refusal(why);
  }

  private dated({ mentorId, need, hope, when }: RequestDraft) {
    const askedAt = this.clock.now();
    const { timeZone, answerDays } = currentSchool();
    return { mentorId, need, hope, when, askedAt, ...answerDeadline(askedAt, timeZone, answerDays) };
  }

  private async closeAs(side: 'learner' | 'mentor', actor: Actor, id: string, closing: Closing): Promise<RequestRow> {
    const row = await this.ownRow(actor, id);
    if (actor.personId !== (side === 'mentor' ? row.mentorId : row.learnerId)) throw new Refusal('not_your_role');
    if (!(await this.requests.close(id, closing))) throw new Refusal('request_closed');
    return row;
  }

  private async ownRow(actor: Actor, id: string): Promise<RequestRow> {
    const row = isId(id) ? await this.requests.find(id) : null;
    if (!row || ![row.learnerId, row.mentorId].includes(actor.personId)) throw new Refusal('not_found');
    return row;
  }
}
