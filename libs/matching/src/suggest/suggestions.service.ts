import { Injectable } from '@nestjs/common';
import type { Suggestions } from '@akin/contracts';
import { PolicyInForce, ProfileService, SchoolVocabulary } from '@akin/people';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { DemandRepository } from './demand.repository.js';
import { leastLearners, suggestAnswers } from './suggest-answers.js';

/** What would let a mentor be found by what many learners look for. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly demand: DemandRepository,
    private readonly profile: ProfileService,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** At most three; none for who is no mentor. */
  mine(actor: Actor): Promise<Suggestions> {
    return this.db.run(async () => {
      const { facets, mentor } = await this.profile.myProfile(actor);
      if (mentor === null) return { items: [] };
      const answers = facets.filter(({ terms, ownWords }) => terms.length > 0 || ownWords !== null);
      const wanted = await this.demand.atLeast(leastLearners);
      const found = suggestAnswers(wanted, { answers, helpsWith: mentor.helpsWith }, await this.policy.rules());
      const words = await this.vocabulary.lexicon();
      const labelOf = (kind: string, code: string) => (kind === 'help' ? words.needLabel(code) : words.facetLabel(code));
      return { items: found.map(({ kind, code }) => ({ kind, code, label: labelOf(kind, code) })) };
    });
  }
}
