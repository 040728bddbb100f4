import { Injectable, type OnModuleInit } from '@nestjs/common';
import { practicalFacets, type FacetRules, type Wish } from '@akin/contracts';
import { SavedSearches, WishLists } from '@akin/matching';
import { Sweeps } from '@akin/messaging';
import { allows, MentorDirectory, PolicyInForce, practicalLexicon, SchoolVocabulary, stageGroupOf, type Lexicon } from '@akin/people';
import { Clock } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { countDemand, type WishingLearner } from './count-demand.js';
import { countSupply } from './count-supply.js';
import { keepTold } from './keep-told.js';
import { firstOfNextMonth } from './next-month.js';
import { tellNeeds } from './tell-needs.js';
import { UnmetNeedsRepository } from './unmet-needs.repository.js';

const everyMs = 10 * 60_000;

/**
 * Draws the map of unmet needs once a month, in the worker. Wish lists are opened here and nowhere else for it, and only
 * figures that may be told leave.
 */
@Injectable()
export class UnmetSnapshots implements OnModuleInit {
  private readonly looked = new Map<string, number>();

  constructor(
    private readonly sweeps: Sweeps,
    private readonly maps: UnmetNeedsRepository,
    private readonly lists: WishLists,
    private readonly saved: SavedSearches,
    private readonly mentors: MentorDirectory,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('unmet needs', () => this.nowAndThen());
  }

  /** Draws a new map where its day has come. The first comes as soon as there is anything to tell. */
  async drawWhenDue(): Promise<void> {
    const [asOf, last] = [this.policy.today(), await this.maps.newest()];
    if (last && asOf < last.nextOn) return;
    const counted = await this.count();
    const told = last ? keepTold(counted, last.told) : counted;
    if (last || told.groups.length > 0) await this.maps.put({ asOf, nextOn: firstOfNextMonth(asOf), told });
  }

  private async nowAndThen(): Promise<void> {
    const [{ id }, now] = [currentSchool(), this.clock.now().getTime()];
    if (now - (this.looked.get(id) ?? -Infinity) < everyMs) return;
    this.looked.set(id, now);
    await this.drawWhenDue();
  }

  private async count() {
    const [rules, lexicon] = [await this.policy.rules(), await this.vocabulary.lexicon()];
    const offered = (await this.mentors.shown(await this.mentors.listed())).filter(({ state, away }) => state === 'active' && !away);
    const wordsOf = (facet: string) => (lexicon.facetOf(facet) ? lexicon : practicalLexicon);
    return tellNeeds({
      demand: await countDemand(this.learners(), (wish) => isReported(wish, rules, lexicon)),
      waiting: await this.saved.countWaiting(),
      supply: countSupply(offered, (facet, term) => wordsOf(facet).termOf(facet, term)?.parent),
      kindOf: (facet) => ({
        identity: lexicon.facetOf(facet)?.identity ?? false,
        terms: facet === 'need' ? lexicon.view.needs.length : (wordsOf(facet).facetOf(facet)?.terms.length ?? 0),
      }),
    });
  }

  private async *learners(): AsyncGenerator<WishingLearner> {
    const stages = await this.maps.learners();
    for await (const { accountId, wishes } of this.lists.everyInUse()) {
      const stage = stages.get(accountId);
      if (stage !== undefined) yield { wishes, stage: stageGroupOf(stage) };
    }
  }
}

/** What the school leaves out of reports is not counted, nor what its words no longer know. */
function isReported({ facet, term }: Wish, rules: FacetRules, lexicon: Lexicon): boolean {
  if (facet === 'need') return lexicon.isNeed(term);
  if (practicalFacets.some((one) => one === facet)) return practicalLexicon.isTerm(facet, term);
  return lexicon.isTerm(facet, term) && allows(rules, facet, 'report');
}
