import type { Audience, FacetUse, MentorQuery, MentorState, Wish } from '@akin/contracts';
import { DecisionStampsRepository, FacetsRepository } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { Accounts, type Actor } from '@akin/sign-in';
import { FindMentorService } from '../find/find-mentor.service.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { openRules } from './open-rules.js';

/** A mentor of a spec; what is left out they do not say. */
export interface MentorLike {
  state?: MentorState;
  capacity?: number;
  taken?: number;
  helpsWith?: string[];
  focus?: string[];
  meets?: string[];
  prefersStages?: string[];
  specialty?: string;
  ownWords?: string;
  /** Terms by facet, and what they add in their own words. */
  answers?: Record<string, string[] | { terms: string[]; ownWords: string }>;
  audience?: Audience;
}

/** A mentor who shows these languages. */
export const speaks = (...language: string[]): MentorLike => ({ answers: { language } });

export const wish = (facet: string, term: string, weight: Wish['weight'] = 'a_lot'): Wish => ({ facet, term, weight });

/** A school with mentors to find, on a real database. Names are unique, as ids are. */
export class FindingWorld extends SchoolWorld {
  private policies = 0;

  /** Nobody mentors, nobody has said or wished anything, and the school has decided nothing. */
  async clear(): Promise<void> {
    for (const table of ['mentor', 'profile', 'facet_answers', 'wish_lists', 'facet_policy'])
      await this.query(`delete from ${table} where true`);
    const everybody = await this.query<{ id: string }>('select id from account');
    await this.inSchool(async () => {
      await this.get(Accounts).setLeaving(
        everybody.map(({ id }) => id),
        false,
      );
      await this.get(DecisionStampsRepository).renew('policy');
    });
  }

  /** @returns the id */
  async mentor(name: string, like: MentorLike = {}): Promise<string> {
    const [givenName, familyName = 'Mentor'] = name.split(' ');
    const row = { key: null, mail: `${name.replaceAll(' ', '.')}@north.example`, givenName, familyName, role: 'mentor' as const };
    const [{ id }] = await this.inSchool(() => this.get(Accounts).upsertFromRoster([row]));
    await this.become(id, like);
    return id;
  }

  /** All at once, as the mentor would have said it. */
  async become(id: string, like: MentorLike): Promise<void> {
    const { state = 'active', capacity = 3, taken = 0, helpsWith = ['leadership'], focus = [], meets = [], prefersStages = [] } = like;
    await this.query(
      `insert into mentor (account_id, state, capacity, taken, helps_with, focus, meeting_mode, prefers_stages) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (account_id) do update set state = excluded.state, capacity = excluded.capacity, taken = excluded.taken,
         helps_with = excluded.helps_with, focus = excluded.focus, meeting_mode = excluded.meeting_mode, prefers_stages = excluded.prefers_stages`,
      [id, state, capacity, taken, helpsWith, focus, meets, prefersStages],
    );
    await this.query(
      `insert into profile (account_id, specialty, own_words) values ($1, $2, $3)
       on conflict (account_id) do update set specialty = excluded.specialty, own_words = excluded.own_words`,
      [id, like.specialty ?? 'urology', like.ownWords ?? null],
    );
    for (const [facet, said] of Object.entries(like.answers ?? {})) await this.answer(id, facet, said, like.audience);
  }

  answer(id: string, facet: string, said: NonNullable<MentorLike['answers']>[string], audience: Audience = 'school'): Promise<void> {
    const answer = Array.isArray(said) ? { terms: said, ownWords: null } : said;
    return this.inSchool(() => this.get(FacetsRepository).put(id, { facet, audience, ...answer }));
  }

  /** Everything is allowed, but for the facets given here. */
  async allow(but: Record<string, FacetUse[]> = {}): Promise<void> {
    await this.query(
      `insert into facet_policy (version, rules, basis, made_by, made_at, needs_approval)
       select $1, $2, 'Because.', id, now(), false from account limit 1`,
      [++this.policies, JSON.stringify(openRules(but))],
    );
    await this.inSchool(() => this.get(DecisionStampsRepository).renew('policy'));
  }

  /** Puts these in place of the wishes of the list in use. */
  save(actor: Actor, wishes: readonly Wish[]) {
    return this.inSchool(() => this.get(WishLists).save(actor, wishes));
  }

  search(actor: Actor, query: MentorQuery = {}) {
    return this.inSchool(() => this.get(FindMentorService).search(actor, query));
  }

  read(actor: Actor, id: string) {
    return this.inSchool(() => this.get(FindMentorService).read(actor, id));
  }

  /** Given names, in the order found. */
  async names(actor: Actor, query: MentorQuery = {}): Promise<string[]> {
    return (await this.search(actor, query)).items.map(({ name }) => name.split(' ')[0] ?? '');
  }
}
