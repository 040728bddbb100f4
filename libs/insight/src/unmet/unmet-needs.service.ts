import { Injectable } from '@nestjs/common';
import { practicalFacets, type UnmetNeedMap } from '@akin/contracts';
import { allows, PolicyInForce, SchoolVocabulary } from '@akin/people';
import { addDays } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { UnmetNeedsRepository } from './unmet-needs.repository.js';
import { wordGroups } from './word-map.js';

/** What learners wish for and do not find, for those who run the program. */
@Injectable()
export class UnmetNeeds {
  constructor(
    private readonly maps: UnmetNeedsRepository,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** The newest map, the same for everyone until the next; what the school has since left out of reports is not in it. */
  async read(_actor: Actor): Promise<UnmetNeedMap> {
    const map = await this.maps.newest();
    if (map === null) return { asOf: null, nextOn: addDays(this.policy.today(), 1), learners: 0, waiting: 0, groups: [] };
    const [rules, lexicon] = [await this.policy.rules(), await this.vocabulary.lexicon()];
    const free: readonly string[] = ['need', ...practicalFacets];
    const groups = map.told.groups.filter(({ facet }) => free.includes(facet) || allows(rules, facet, 'report'));
    const { learners, waiting } = map.told;
    return { asOf: map.asOf, nextOn: map.nextOn, learners, waiting, groups: wordGroups(groups, lexicon, currentSchool().words) };
  }
}
