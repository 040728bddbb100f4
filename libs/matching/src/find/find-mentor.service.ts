import { Injectable } from '@nestjs/common';
import type { MentorCard, MentorPage, MentorQuery, MentorSearch, SavedQuery, Wish } from '@akin/contracts';
import { FacetsRepository, Readings, type Profile } from '@akin/people';
import { isId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import type { ShownAnswer } from '../engine/mentor-row.js';
import type { Query } from '../engine/query.js';
import { fits, searchTable } from '../engine/search-table.js';
import { similarTo } from '../engine/similar-to.js';
import type { SchoolIndex } from '../index/school-index.js';
import { countsInFull } from './counts-in-full.js';
import { describeCounts } from './describe-counts.js';
import { describeCard, describePage, type Known } from './describe-mentor.js';
import { whyNotAsk } from './may-ask.js';
import { Queries } from './queries.service.js';
import { wordRelaxation } from './word-relaxation.js';

/** Mentors in the order of a learner's wishes, with reasons. Nothing here knows an answer that the school's members may not see. */
@Injectable()
export class FindMentorService {
  constructor(
    private readonly queries: Queries,
    private readonly answers: FacetsRepository,
    private readonly readings: Readings,
  ) {}

  /**
   * A page of the mentors with room who fit, best first, and what leaving something out would bring. Never the actor.
   * `openRequestId` is always null: requests live on the floor above (`GET /api/requests?box=sent`).
   * @throws Refusal `unknown_term`, `policy_forbids`, `bad_input` for wishes or filters that may not be
   */
  async search(actor: Actor, asked: MentorQuery): Promise<MentorSearch> {
    const { index, query, readAs } = await this.queries.asked(actor.personId, asked);
    const found = searchTable(index.table, query);
    return {
      items: this.show(actor, found.ids, query, index),
      total: found.total,
      relaxations: found.relaxations.map((relaxed) => wordRelaxation(relaxed, query.wishes, index.words)),
      nearest: this.show(actor, found.nearest, query, index),
      counts: describeCounts(found.counts, index.lexicon),
      readAs,
    };
  }

  /**
   * Everybody who fits what a person keeps looking for, by id; never the person. Null while the school's policy sets aside
   * something that keeps mentors out: nobody can be said to fit then.
   */
  async fitting(personId: string, kept: SavedQuery): Promise<string[] | null> {
    const { index, query } = await this.queries.kept(personId, kept);
    return countsInFull(kept, index.rules) ? fits(index.table, query) : null;
  }

  /** Cards of these mentors by id, with reasons by the wishes in use or those given; who is not found any more has none. */
  async cards(actor: Actor, ids: readonly string[], wishes?: readonly Wish[]): Promise<Map<string, MentorCard>> {
    if (ids.length === 0) return new Map();
    const { index, query } = await this.queries.kept(actor.personId, wishes ? { wishes: [...wishes] } : {});
    return new Map(this.show(actor, ids, query, index).map((card) => [card.id, card]));
  }

  /**
   * One mentor, with what members of the school may see. `mayAsk` knows room and state; limits and open requests are
   * checked when the request is sent.
   * @throws Refusal `not_found` for anyone who is not a mentor learners can meet
   */
  async read(actor: Actor, id: string): Promise<MentorPage> {
    if (!isId(id)) throw new Refusal('not_found');
    const [{ index, query, profile }, answers] = await Promise.all([
      this.queries.kept(actor.personId, {}),
      this.answers.of(actor.personId),
    ]);
    const known = knownAs(index, id);
    if (!known || known.facts.away) throw new Refusal('not_found');
    const reader = { isLearner: actor.roles.includes('learner'), isSelf: actor.personId === id };
    const page = describePage(
      known,
      {
        card: describeCard(known, query.wishes, index),
        similar: this.show(actor, similarTo(index.table, id, query), query, index),
        own: [...answers, ...answersOf(profile)],
        whyNot: whyNotAsk(reader, { state: known.facts.state, room: known.row.room }),
      },
      index,
    );
    this.note(actor, [known]);
    return page;
  }

  /** Cards in this order; whoever is on one can see that they were shown. */
  private show(actor: Actor, ids: readonly string[], query: Query, index: SchoolIndex): MentorCard[] {
    const known = ids.flatMap((id) => knownAs(index, id) ?? []);
    this.note(actor, known);
    return known.map((one) => describeCard(one, query.wishes, index));
  }

  /**
   * All that the reader may see of somebody, whether or not it was asked for: what a mentor learns of being found may not tell
   * what the reader wishes for.
   */
  private note(actor: Actor, shown: readonly Known[]): void {
    this.readings.note(
      actor,
      shown.map(({ facts }) => ({ subjectId: facts.id, facets: facts.facets.map(({ facet }) => facet) })),
    );
  }
}

function knownAs(index: SchoolIndex, id: string): Known | undefined {
  const [facts, row] = [index.facts(id), index.table.row(id)];
  return facts && row && { facts, row };
}

/** Where somebody works is no answer of their own, and shared all the same. */
function answersOf({ specialty, subspecialty }: Profile): ShownAnswer[] {
  return [
    { facet: 'specialty', terms: specialty ? [specialty] : [] },
    { facet: 'subspecialty', terms: subspecialty ? [subspecialty] : [] },
  ];
}
