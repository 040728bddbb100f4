import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MentorshipView, Page, ToldView } from '@akin/contracts';
import { PeopleLines, ProgramFigures, Readings, SchoolVocabulary, ToldAnswers } from '@akin/people';
import { Clock, isId, newId, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { describeMentorship } from './describe-mentorship.js';
import { MentorshipsRepository, type MentorshipRow } from './mentorships.repository.js';

/** Pairs of a mentor and a learner. Only the two of them see theirs. */
@Injectable()
export class MentorshipsService implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly mentorships: MentorshipsRepository,
    private readonly people: PeopleLines,
    private readonly told: ToldAnswers,
    private readonly readings: Readings,
    private readonly vocabulary: SchoolVocabulary,
    private readonly accounts: Accounts,
    private readonly figures: ProgramFigures,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.figures.add(async () => ({ relationships: await this.mentorships.count() }));
  }

  /**
   * Begins the mentorship an accepted request asked for; joins the unit that accepts.
   * @returns the id of the mentorship
   * @throws Refusal `already_mentored`
   */
  start(request: { id: string; learnerId: string; mentorId: string }): Promise<string> {
    return this.db.run(async () => {
      const { learnerId, mentorId } = request;
      const id = newId();
      const added = await this.mentorships.add({ id, requestId: request.id, learnerId, mentorId, startedAt: this.clock.now() });
      if (!added) throw new Refusal('already_mentored');
      return id;
    });
  }

  /** The actor's mentorships, as mentor and as learner; active ones first. */
  list(actor: Actor, paging: { page: number; size: number }): Promise<Page<MentorshipView>> {
    return this.db.run(async () => {
      const { items, total } = await this.mentorships.list(actor.personId, paging);
      return { items: await this.describe(actor, items), total };
    });
  }

  /**
   * One mentorship, for its two people only.
   * @throws Refusal `not_found`
   */
  find(actor: Actor, id: string): Promise<MentorshipView> {
    return this.db.run(async () => {
      const row = await this.own(actor, id);
      const [view] = await this.describe(actor, [row]);
      return view;
    });
  }

  /**
   * What the other one chose to tell the person they work with; once it has ended, what members of the school see.
   * @throws Refusal `not_found`
   */
  tell(actor: Actor, id: string): Promise<ToldView> {
    return this.db.run(async () => {
      const { learnerId, mentorId, state } = await this.own(actor, id);
      const other = learnerId === actor.personId ? mentorId : learnerId;
      const answers = await this.told.of(other, state === 'active' ? 'pair' : 'school');
      this.readings.note(actor, [{ subjectId: other, facets: answers.map(({ facet }) => facet) }]);
      return { answers };
    });
  }

  private async own(actor: Actor, id: string): Promise<MentorshipRow> {
    const row = isId(id) ? await this.mentorships.find(id) : null;
    if (!row || ![row.learnerId, row.mentorId].includes(actor.personId)) throw new Refusal('not_found');
    return row;
  }

  private async describe(actor: Actor, rows: MentorshipRow[]): Promise<MentorshipView[]> {
    const others = rows.map(({ learnerId, mentorId }) => (learnerId === actor.personId ? mentorId : learnerId));
    const lines = await this.people.of([...new Set([actor.personId, ...others])]);
    const mails = new Map((await this.accounts.findMany([...new Set(others)])).map(({ id, mail }) => [id, mail]));
    const { timeZone } = currentSchool();
    const words = await this.vocabulary.lexicon();
    return rows.map((row, at) => describeMentorship(row, lines, mails.get(others[at]) ?? '', timeZone, words));
  }
}
