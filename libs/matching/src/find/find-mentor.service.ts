import { Injectable } from '@nestjs/common';
import type { FacetRules, MentorCard, MentorPage, MentorSearch, Wish } from '@akin/contracts';
import { MentorDirectory, PolicyInForce, Readings, SchoolVocabulary, type Lexicon, type Shown } from '@akin/people';
import { Clock, isId, localDay, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { countSharers } from '../engine/count-sharers.js';
import { indexVocabulary, type WordIndex } from '../engine/index-vocabulary.js';
import { rankMentors } from '../engine/rank-mentors.js';
import { relaxWishes } from '../engine/relax-wishes.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { describeCard, describePage, searchableTexts } from './describe-mentor.js';
import { matchWords } from './match-words.js';
import { whyNotAsk } from './may-ask.js';
import { toCandidate } from './to-candidate.js';

export interface MentorQuery {
  q: string;
  page: number;
  size: number;
}

/** Mentors in the order of a learner's wishes, with reasons. */
@Injectable()
export class FindMentorService {
  constructor(
    private readonly db: TenantDb,
    private readonly directory: MentorDirectory,
    private readonly lists: WishLists,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly readings: Readings,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the mentors with room who meet the actor's wishes, best first, and what leaving a wish out would bring.
   * Never the actor. `openRequestId` is always null: requests live on the floor above (`GET /api/requests?box=sent`).
   */
  async search(actor: Actor, { q, page, size }: MentorQuery): Promise<MentorSearch> {
    const { offered, wishes, rules, lexicon } = await this.db.run(async () => ({
      offered: await this.directory.offered(),
      ...(await this.heededWishes(actor)),
    }));
    const words = wordsOf(lexicon);
    const others = offered.filter(({ id }) => id !== actor.personId).map(toCandidate);
    const found = others.filter(({ facts }) => matchWords(q, searchableTexts(facts, rules, lexicon)));
    const draw = { learnerId: actor.personId, day: localDay(this.clock.now(), currentSchool().timeZone) };
    const ranked = rankMentors(wishes, found, countSharers(others), draw, words);
    const items = ranked.slice((page - 1) * size, page * size).map((mentor) => describeCard(mentor, wishes, words, lexicon));
    this.readings.note(actor, items.map(shownIn));
    return {
      items,
      total: ranked.length,
      relaxations: relaxWishes(wishes, found, words),
    };
  }

  /**
   * One mentor, with what members of the school may see. `mayAsk` knows room and state; limits and open requests are
   * checked when the request is sent.
   * @throws Refusal `not_found` for anyone who is not a mentor learners can meet
   */
  async read(actor: Actor, id: string): Promise<MentorPage> {
    if (!isId(id)) throw new Refusal('not_found');
    const { facts, wishes, lexicon } = await this.db.run(async () => ({
      facts: await this.directory.find(id),
      ...(await this.heededWishes(actor)),
    }));
    if (!facts || facts.away || !['active', 'paused'].includes(facts.state)) throw new Refusal('not_found');
    const mentor = toCandidate(facts);
    const reader = { isLearner: actor.roles.includes('learner'), isSelf: actor.personId === id };
    const page = describePage(mentor, wishes, wordsOf(lexicon), lexicon, whyNotAsk(reader, { state: facts.state, room: mentor.room }));
    this.readings.note(actor, [{ subjectId: id, facets: [...shownIn(page).facets, ...page.facets.map(({ facet }) => facet)] }]);
    return page;
  }

  /** The actor's wishes as far as the school's policy lets them count now, and the school's words for them. */
  private async heededWishes(actor: Actor): Promise<{ wishes: Wish[]; rules: FacetRules; lexicon: Lexicon }> {
    const rules = await this.policy.rules();
    return { wishes: (await this.lists.inUse(actor)).wishes, rules, lexicon: await this.vocabulary.lexicon() };
  }
}

function wordsOf(lexicon: Lexicon): WordIndex {
  return indexVocabulary(lexicon.view, (facet, code) => lexicon.termOf(facet, code));
}

/** What a card tells about who somebody is: a reason that is met or missed says what they answered. */
function shownIn({ id, reasons }: MentorCard): Shown {
  return {
    subjectId: id,
    facets: reasons.filter(({ kind, wish }) => kind !== 'unknown' && wish.facet !== 'need').map(({ wish }) => wish.facet),
  };
}
