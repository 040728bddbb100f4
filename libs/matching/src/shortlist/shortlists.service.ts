import { Injectable } from '@nestjs/common';
import type { Shortlist, ShortlistedMentor } from '@akin/contracts';
import { MentorDirectory, type MentorFacts } from '@akin/people';
import type { Actor } from '@akin/sign-in';
import { FindMentorService } from '../find/find-mentor.service.js';
import { whyNotAsk } from '../find/may-ask.js';
import { ShortlistRepository } from './shortlist.repository.js';

/** The mentors a learner has in mind, first choice first. Only the learner ever reads it. */
@Injectable()
export class Shortlists {
  constructor(
    private readonly shortlists: ShortlistRepository,
    private readonly directory: MentorDirectory,
    private readonly finder: FindMentorService,
  ) {}

  /** Ids of those who can still be met, first choice first. Whoever left or is no mentor any more has dropped out. Not within a unit. */
  async of(personId: string): Promise<string[]> {
    return (await this.present(personId)).map(({ id }) => id);
  }

  /** With a card each, and in words why one cannot be asked just now. */
  async read(actor: Actor): Promise<Shortlist> {
    const mentors = await this.present(actor.personId);
    if (mentors.length === 0) return { items: [] };
    const cards = await this.finder.cards(
      actor,
      mentors.map(({ id }) => id),
    );
    const reader = { isLearner: true, isSelf: false };
    const items = mentors.flatMap(({ id, state }): ShortlistedMentor[] => {
      const card = cards.get(id);
      return card ? [{ card, whyNot: whyNotAsk(reader, { state, room: card.room }) }] : [];
    });
    return { items };
  }

  /** Puts these in the place of what was there; an id of nobody to be met is left out, and so is one's own. */
  async save(actor: Actor, mentorIds: readonly string[]): Promise<Shortlist> {
    const known = new Set((await this.directory.shown(mentorIds)).map(({ id }) => id));
    known.delete(actor.personId);
    await this.shortlists.change(actor.personId, () => mentorIds.filter((id) => known.has(id)));
    return this.read(actor);
  }

  private async present(personId: string): Promise<MentorFacts[]> {
    const ids = await this.shortlists.of(personId);
    if (ids.length === 0) return [];
    const here = new Map((await this.directory.shown(ids)).filter(({ away }) => !away).map((facts) => [facts.id, facts]));
    return ids.flatMap((id) => here.get(id) ?? []);
  }
}
