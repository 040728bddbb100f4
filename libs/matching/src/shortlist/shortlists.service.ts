import { Injectable } from '@nestjs/common';
import type { Shortlist, ShortlistedMentor } from '@akin/contracts';
import { MentorRepository, type Mentor } from '@akin/people';
import { Accounts, type Actor } from '@akin/sign-in';
import { FindMentorService } from '../find/find-mentor.service.js';
import { whyNotAsk } from '../find/may-ask.js';
import { ShortlistRepository } from './shortlist.repository.js';

/** The mentors a learner has in mind, first choice first. Only the learner ever reads it. */
@Injectable()
export class Shortlists {
  constructor(
    private readonly shortlists: ShortlistRepository,
    private readonly mentors: MentorRepository,
    private readonly accounts: Accounts,
    private readonly finder: FindMentorService,
  ) {}

  /** Ids of those who can still be met, first choice first. Whoever left or is no mentor any more has dropped out. */
  async of(personId: string): Promise<string[]> {
    return (await this.present(personId)).map(({ accountId }) => accountId);
  }

  /** With a card each, and in words why one cannot be asked just now. */
  async read(actor: Actor): Promise<Shortlist> {
    const mentors = await this.present(actor.personId);
    const cards = await this.finder.cards(
      actor,
      mentors.map(({ accountId }) => accountId),
    );
    const reader = { isLearner: true, isSelf: false };
    const items = mentors.flatMap(({ accountId, state }): ShortlistedMentor[] => {
      const card = cards.get(accountId);
      return card ? [{ card, whyNot: whyNotAsk(reader, { state, room: card.room }) }] : [];
    });
    return { items };
  }

  /** Puts these in the place of what was there; an id of nobody to be met is left out, and so is one's own. */
  async save(actor: Actor, mentorIds: readonly string[]): Promise<Shortlist> {
    const known = new Set((await this.mentors.ofMany(mentorIds)).map(({ accountId }) => accountId));
    known.delete(actor.personId);
    await this.shortlists.change(actor.personId, () => mentorIds.filter((id) => known.has(id)));
    return this.read(actor);
  }

  private async present(personId: string): Promise<Mentor[]> {
    const ids = await this.shortlists.of(personId);
    if (ids.length === 0) return [];
    const mentors = new Map((await this.mentors.ofMany(ids)).map((mentor) => [mentor.accountId, mentor]));
    const accounts = await this.accounts.findMany(ids);
    const here = new Set(
      accounts.filter(({ state, leaving }) => state !== 'closed' && state !== 'suspended' && !leaving).map(({ id }) => id),
    );
    return ids.flatMap((id) => {
      const mentor = mentors.get(id);
      return mentor && here.has(id) && ['active', 'paused'].includes(mentor.state) ? [mentor] : [];
    });
  }
}
