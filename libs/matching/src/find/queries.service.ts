import { Injectable } from '@nestjs/common';
import { pageSizes, wishLimits, type FacetRules, type MentorQuery, type MentorSearch, type Synonym, type Wish } from '@akin/contracts';
import { ProfileRepository, stageGroupOf, type Profile } from '@akin/people';
import { Clock, localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import type { HeededWish, Query, SearchedWord } from '../engine/query.js';
import { MentorIndex } from '../index/mentor-index.service.js';
import type { SchoolIndex } from '../index/school-index.js';
import { MatchingSettingsService } from '../settings/matching-settings.service.js';
import { checkWishes } from '../wishes/check-wishes.js';
import { heedWishes, mayWish } from '../wishes/heed-wishes.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { checkFilters, mayFilter } from './check-filters.js';
import { WordReader } from './read-words.service.js';

/** A question ready for the engine. Work through it in one go: a later look changes the index in place. */
export interface Asked {
  index: SchoolIndex;
  query: Query;
  readAs: MentorSearch['readAs'];
  /** Who asks. */
  profile: Profile;
}

/** What somebody asks for, as the school's policy, words and people are at this moment. */
@Injectable()
export class Queries {
  constructor(
    private readonly index: MentorIndex,
    private readonly settings: MatchingSettingsService,
    private readonly lists: WishLists,
    private readonly profiles: ProfileRepository,
    private readonly reader: WordReader,
    private readonly clock: Clock,
  ) {}

  /**
   * What a person asks for now; where it names no wishes, those of their list in use count.
   * @throws Refusal `unknown_term`, `policy_forbids`, `bad_input` for wishes or filters that may not be
   */
  asked(personId: string, query: MentorQuery): Promise<Asked> {
    return this.read(personId, query, ({ rules, lexicon }) => {
      checkFilters(query.filters ?? [], rules, lexicon);
      return query.wishes && checkWishes(query.wishes, rules, lexicon);
    });
  }

  /** What was asked for earlier, as far as the policy lets it count now. */
  kept(personId: string, query: MentorQuery): Promise<Asked> {
    return this.read(personId, query, () => query.wishes);
  }

  /** What needs nothing but the person and what was asked is asked in one turn, so that it leaves together. */
  private async read(personId: string, query: MentorQuery, wished: (index: SchoolIndex) => readonly Wish[] | undefined): Promise<Asked> {
    const [index, settings, list, profile, typed] = await Promise.all([
      this.index.now(),
      this.settings.now(),
      query.wishes ? null : this.lists.inUse({ personId }),
      this.profiles.of(personId),
      this.reader.analyze([query.words ?? '']),
    ]);
    const wishes = heedWishes(wished(index) ?? list?.wishes ?? [], index.rules);
    const [withWords, { words, readAs }] = await Promise.all([
      this.withWords(wishes, index, settings.synonyms),
      this.reader.readForgiving(query.words ?? '', typed, index, settings.synonyms),
    ]);
    return {
      index,
      readAs,
      profile,
      query: {
        wishes: withWords,
        filters: (query.filters ?? []).filter(({ facet }) => mayFilter(facet, index.rules)),
        words,
        lean: query.lean ?? list?.lean ?? wishLimits.leanDefault,
        shares: settings.shares,
        stage: stageGroupOf(profile.stage),
        draw: { learnerId: personId, day: localDay(this.clock.now(), currentSchool().timeZone) },
        exclude: personId,
        page: query.page ?? 1,
        size: query.size ?? pageSizes.default,
      },
    };
  }

  private async withWords(wishes: readonly Wish[], index: SchoolIndex, synonyms: readonly Synonym[]): Promise<HeededWish[]> {
    const worded = wishes.filter(({ facet }) => facet === 'words');
    const read = await this.reader.read(
      worded.map(({ term }) => term),
      index,
      synonyms,
    );
    return wishes.map((wish) => {
      if (wish.facet !== 'words') return wish;
      return { ...wish, words: read[worded.indexOf(wish)].map((word) => asWished(word, wish, index.rules)) };
    });
  }
}

/** Words mean no more than the same wish by name would: what the policy lets nobody wish for is no meaning of them. */
function asWished(word: SearchedWord, { weight }: Wish, rules: FacetRules): SearchedWord {
  return { ...word, terms: word.terms.filter((term) => mayWish({ ...term, weight }, rules)) };
}
