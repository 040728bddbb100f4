import { Injectable } from '@nestjs/common';
import type { FacetRules, PolicyFacet } from '@akin/contracts';
import { Clock, localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { DecisionStampsRepository, type DecisionStamps } from '../vocabulary/decision-stamps.repository.js';
import { Remembered } from '../vocabulary/remembered.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { facetOf } from '../vocabulary/vocabulary.js';
import { policyFacet } from './facet-groups.js';
import { FacetPolicyRepository, type StoredPolicy } from './facet-policy.repository.js';
import { completeRules, presetRules } from './preset-rules.js';

/**
 * What the school around allows to be done with each facet, now. Whether what is remembered still holds is looked up at each
 * use, so that a change holds at once.
 */
@Injectable()
export class PolicyInForce {
  private readonly policy = new Remembered<StoredPolicy | null>();
  private readonly allowed = new Remembered<FacetRules>();

  constructor(
    private readonly policies: FacetPolicyRepository,
    private readonly stamps: DecisionStampsRepository,
    private readonly vocabulary: SchoolVocabulary,
    private readonly clock: Clock,
  ) {}

  /** A facet the school hides is not in it, so nothing is allowed with it. */
  async rules(): Promise<FacetRules> {
    const stamps = await this.stamps.now();
    return this.allowed.of(`${stamps.policy} ${stamps.words} ${this.today()}`, async () => {
      const stored = await this.storedAt(stamps);
      const facets = await this.facetsAt(stamps);
      return stored ? completeRules(stored.rules, facets) : presetRules('P0', facets);
    });
  }

  /** The version in force; null while the school has never decided, and what Akin ships holds. */
  async stored(): Promise<StoredPolicy | null> {
    return this.storedAt(await this.stamps.now());
  }

  /** The rows of the matrix. */
  async facets(): Promise<PolicyFacet[]> {
    return this.facetsAt(await this.stamps.now());
  }

  /** `YYYY-MM-DD` at the school. */
  today(): string {
    return localDay(this.clock.now(), currentSchool().timeZone);
  }

  /** A version may come and go by its days. */
  private storedAt({ policy }: DecisionStamps): Promise<StoredPolicy | null> {
    const today = this.today();
    return this.policy.of(`${policy} ${today}`, () => this.policies.inForce(today));
  }

  private async facetsAt(stamps: DecisionStamps): Promise<PolicyFacet[]> {
    const { facets } = await this.vocabulary.shown(stamps);
    return facets.map((facet) => policyFacet(facet, facetOf(facet.code) !== undefined));
  }
}
