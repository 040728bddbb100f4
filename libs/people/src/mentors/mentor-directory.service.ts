import { Injectable } from '@nestjs/common';
import type { FacetAnswer, HowWeMeet, MentorState, StageGroup } from '@akin/contracts';
import { Accounts, type Account } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { describeRole } from '../directory/describe-role.js';
import { canReadFacet } from '../profile/can-read-facet.js';
import { HeardAnswers } from '../privacy/heard-answers.service.js';
import type { OwnedFacetAnswer } from '../profile/facets.repository.js';
import type { Profile } from '../profile/profile.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import type { Mentor } from './mentor.js';
import { MentorRepository } from './mentor.repository.js';

/** A mentor as the matching engine sees them. Answers kept for nobody are not in it; who may see the others is up to each audience. */
export interface MentorFacts {
  id: string;
  name: string;
  pronouns: string | null;
  /** Rank and specialty in one line. */
  role: string;
  title: string | null;
  department: string | null;
  /** Term code. */
  specialty: string | null;
  /** Term code. */
  subspecialty: string | null;
  ownWords: string | null;
  helpsWith: string[];
  /** Of `helpsWith`, what comes first. */
  focus: string[];
  howWeMeet: HowWeMeet;
  /** None means any. */
  prefersStages: StageGroup[];
  capacity: number;
  taken: number;
  held: number;
  state: MentorState;
  /** Dropped out of the school's list, or was suspended: nobody new is sent to them. */
  away: boolean;
  facets: FacetAnswer[];
}

/** In these states a mentor has a page. */
const findable: readonly MentorState[] = ['active', 'paused'];

@Injectable()
export class MentorDirectory {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
    private readonly mentors: MentorRepository,
    private readonly profiles: ProfileRepository,
    private readonly answers: HeardAnswers,
  ) {}

  /** Every active mentor of the school, for counting: full ones and those who are away included, in a stable order. */
  active(): Promise<MentorFacts[]> {
    return this.db.run(async () => this.facts(await this.mentors.inState('active')));
  }

  /** Ids of those learners may find now or again: active and paused ones, in a stable order; among the given ones, where any are. */
  listed(among?: readonly string[]): Promise<string[]> {
    return this.mentors.idsInStates(findable, among);
  }

  /**
   * Those of these ids who are active or paused, with nothing that members of the school may not see: their answers are the
   * shown ones only. Not within a unit: everything is asked at the same time.
   */
  async shown(ids: readonly string[]): Promise<MentorFacts[]> {
    const [mentors, ...told] = await Promise.all([
      this.mentors.ofMany(ids),
      this.accounts.findMany(ids),
      this.profiles.ofMany(ids),
      this.answers.ofMany(ids),
    ]);
    const there = factsOf(
      mentors.filter(({ state }) => findable.includes(state)),
      ...told,
    );
    return there.map((facts) => ({ ...facts, facets: facts.facets.filter(({ audience }) => canReadFacet(audience, 'school')) }));
  }

  /** A mentor in any state, or null when this person is none. */
  find(id: string): Promise<MentorFacts | null> {
    return this.db.run(async () => {
      const mentor = await this.mentors.find(id);
      const [facts] = mentor ? await this.facts([mentor]) : [];
      return facts ?? null;
    });
  }

  private async facts(mentors: readonly Mentor[]): Promise<MentorFacts[]> {
    const ids = mentors.map((mentor) => mentor.accountId);
    const accounts = await this.accounts.findMany(ids);
    const profiles = await this.profiles.ofMany(ids);
    return factsOf(mentors, accounts, profiles, await this.answers.ofMany(ids));
  }
}

/** In the order of the mentors; whoever's account is closed is left out. */
function factsOf(
  mentors: readonly Mentor[],
  accounts: readonly Account[],
  profiles: readonly Profile[],
  answers: readonly OwnedFacetAnswer[],
): MentorFacts[] {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const profileOf = new Map(profiles.map((profile) => [profile.accountId, profile]));
  const answersOf = new Map<string, OwnedFacetAnswer[]>(mentors.map(({ accountId }) => [accountId, []]));
  for (const answer of answers) answersOf.get(answer.accountId)?.push(answer);
  return mentors.flatMap((mentor) => {
    const account = accountOf.get(mentor.accountId);
    if (account === undefined || account.state === 'closed') return [];
    return [describe(account, mentor, profileOf.get(account.id), answersOf.get(account.id) ?? [])];
  });
}

function describe(account: Account, mentor: Mentor, profile: Profile | undefined, answers: readonly FacetAnswer[]): MentorFacts {
  const { title = null, department = null, specialty = null, subspecialty = null, ownWords = null, stage = null } = profile ?? {};
  return {
    id: account.id,
    name: account.name,
    pronouns: account.pronouns,
    role: describeRole({ title, department, specialty, stage }),
    title,
    department,
    specialty,
    subspecialty,
    ownWords,
    helpsWith: mentor.helpsWith,
    focus: mentor.focus,
    howWeMeet: mentor.howWeMeet,
    prefersStages: mentor.prefersStages,
    capacity: mentor.capacity,
    taken: mentor.taken,
    held: mentor.held,
    state: mentor.state,
    away: account.leaving || account.state === 'suspended',
    facets: answers
      .filter((answer) => canReadFacet(answer.audience, 'engine'))
      .map(({ facet, terms, ownWords: words, audience }) => ({ facet, terms, ownWords: words, audience })),
  };
}
