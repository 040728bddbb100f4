import { Injectable } from '@nestjs/common';
import type { Suggestion, SuggestionChange, Suggestions } from '@akin/contracts';
import { PolicyInForce, ProfileService, SchoolVocabulary, SetAsideRepository, type Lexicon } from '@akin/people';
import { Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { LearnersDemand } from './learners-demand.service.js';
import { suggestAnswers } from './suggest-answers.js';

/** What would let a mentor be found by what many learners look for. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly demand: LearnersDemand,
    private readonly profile: ProfileService,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly setAside: SetAsideRepository,
  ) {}

  /** At most three, without what was set aside: nothing else takes its place. None for who is no mentor. */
  async mine(actor: Actor): Promise<Suggestions> {
    const { facets, mentor } = await this.profile.myProfile(actor);
    if (mentor === null) return { items: [], setAside: 0 };
    const answers = facets.filter(({ terms, ownWords }) => terms.length > 0 || ownWords !== null);
    const wanted = await this.demand.today();
    return this.db.run(async () => {
      const words = await this.vocabulary.lexicon();
      const isIdentity = (facet: string) => words.facetOf(facet)?.identity ?? true;
      const found = suggestAnswers(wanted, { answers, helpsWith: mentor.helpsWith }, await this.policy.rules(), isIdentity);
      const aside = await this.setAside.of(actor.personId);
      const items = found.filter((one) => !aside.includes(keyOf(one))).map((one) => ({ ...one, label: labelOf(one, words) }));
      return { items, setAside: found.length - items.length };
    });
  }

  /** Sets one aside, or takes that back. @throws Refusal `unknown_term` */
  async change(actor: Actor, { aside, ...one }: SuggestionChange): Promise<Suggestions> {
    const words = await this.vocabulary.lexicon();
    const known = one.kind === 'help' ? words.isNeed(one.code) : words.facetOf(one.code) !== undefined;
    if (!known) throw new Refusal('unknown_term');
    if (aside) await this.setAside.add(actor.personId, keyOf(one));
    else await this.setAside.remove(actor.personId, keyOf(one));
    return this.mine(actor);
  }

  async bringBack(actor: Actor): Promise<Suggestions> {
    await this.setAside.clear(actor.personId);
    return this.mine(actor);
  }
}

type Named = Pick<Suggestion, 'kind' | 'code'>;

/** Whether it is answered or not opened yet, it is about the same facet. */
function keyOf({ kind, code }: Named): string {
  return `${kind === 'help' ? 'need' : 'facet'}:${code}`;
}

function labelOf({ kind, code }: Named, words: Lexicon): string {
  return kind === 'help' ? words.needLabel(code) : words.facetLabel(code);
}
