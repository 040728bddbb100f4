import { Injectable } from '@nestjs/common';
import { defaultShares, type MatchingSettings, type MatchingSettingsChange, type MatchingShares, type Synonym } from '@akin/contracts';
import { DecisionStampsRepository, Remembered } from '@akin/people';
import { badInput, Clock, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { checkSettings } from './check-settings.js';
import { MatchingSettingsRepository } from './matching-settings.repository.js';

/** What a search goes by besides wishes. */
export interface SearchSettings {
  shares: MatchingShares;
  synonyms: Synonym[];
}

const shipped: SearchSettings = { shares: defaultShares, synonyms: [] };

/** How the school around weighs the parts of a match, and the words of its own that search understands. */
@Injectable()
export class MatchingSettingsService {
  private readonly remembered = new Remembered<SearchSettings>();

  constructor(
    private readonly db: TenantDb,
    private readonly settings: MatchingSettingsRepository,
    private readonly stamps: DecisionStampsRepository,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** What holds at this moment. The stamp is looked up at each use, so that a change holds at once in every process. */
  async now(): Promise<SearchSettings> {
    const { words } = await this.stamps.now();
    return this.remembered.of(words, async () => {
      const { shares, synonyms } = (await this.settings.latest()) ?? shipped;
      return { shares, synonyms };
    });
  }

  /** What the school decided, by whom and when; what Akin ships until it has. */
  view(_actor: Actor): Promise<MatchingSettings> {
    return this.db.run(async () => {
      const stored = await this.settings.latest();
      const maker = stored?.madeBy ? await this.accounts.find(stored.madeBy) : null;
      const { shares, synonyms } = stored ?? shipped;
      return { shares, synonyms, version: stored?.version ?? 0, madeBy: maker?.name ?? null, madeAt: stored?.madeAt.toISOString() ?? null };
    });
  }

  /** @throws Refusal `bad_input`; `policy_changed` when somebody else decided meanwhile */
  async decide(actor: Actor, { after, shares, synonyms }: MatchingSettingsChange): Promise<MatchingSettings> {
    const problems = checkSettings({ shares, synonyms });
    if (problems.length > 0) throw badInput(...problems);
    return this.db.run(async () => {
      const stored = await this.settings.latest();
      const next = { version: after + 1, shares, synonyms: synonyms.map(tidied), madeBy: actor.personId, madeAt: this.clock.now() };
      if ((stored?.version ?? 0) !== after || !(await this.settings.add(next))) throw new Refusal('policy_changed');
      await this.stamps.renew('words');
      return this.view(actor);
    });
  }
}

const tidy = (words: string) => words.trim().replace(/\s+/g, ' ');
const tidied = ({ word, means }: Synonym): Synonym => ({ word: tidy(word), means: tidy(means) });
