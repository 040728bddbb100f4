import { Injectable } from '@nestjs/common';
import type { SchoolVocabularyChange, SchoolVocabularyView, VocabularyChanges } from '@akin/contracts';
import { badInput, Clock, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { checkChanges } from './check-changes.js';
import { DecisionStampsRepository } from './decision-stamps.repository.js';
import { SchoolVocabularyRepository, type StoredVocabulary } from './school-vocabulary.repository.js';
import { vocabulary } from './vocabulary.js';

const nothing: VocabularyChanges = { facets: [], needs: [], terms: {} };

/** Where a school decides what of the shipped vocabulary it shows, under which names and in which order, and what it adds. */
@Injectable()
export class VocabularyDesk {
  constructor(
    private readonly db: TenantDb,
    private readonly listed: SchoolVocabularyRepository,
    private readonly stamps: DecisionStampsRepository,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** What the school decided, beside what Akin ships. */
  view(_actor: Actor): Promise<SchoolVocabularyView> {
    return this.db.run(async () => {
      const stored = await this.listed.latest();
      const maker = stored?.madeBy ? await this.accounts.find(stored.madeBy) : null;
      return {
        version: stored?.version ?? 0,
        madeBy: maker?.name ?? null,
        madeAt: stored?.madeAt.toISOString() ?? null,
        shipped: vocabulary,
        changes: await this.decided(stored),
      };
    });
  }

  /** @throws Refusal `bad_input`, `policy_changed` when somebody else decided meanwhile */
  decide(actor: Actor, { after, changes }: SchoolVocabularyChange): Promise<SchoolVocabularyView> {
    return this.db.run(async () => {
      const stored = await this.listed.latest();
      const problems = checkChanges(changes, stored?.changes ?? nothing, vocabulary);
      if (problems.length > 0) throw badInput(...problems);
      const next = { version: after + 1, changes, madeBy: actor.personId, madeAt: this.clock.now() };
      if ((stored?.version ?? 0) !== after || !(await this.listed.add(next))) throw new Refusal('policy_changed');
      await this.stamps.renew('words');
      return this.view(actor);
    });
  }

  /** Before the first version: the order and what is hidden, as they were listed. */
  private async decided(stored: StoredVocabulary | null): Promise<VocabularyChanges> {
    if (stored) return stored.changes;
    const listed = await this.listed.all();
    const of = (kind: 'facet' | 'need') => listed.filter((one) => one.kind === kind).map(({ code, shown }) => ({ code, shown }));
    return { facets: of('facet'), needs: of('need'), terms: {} };
  }
}
