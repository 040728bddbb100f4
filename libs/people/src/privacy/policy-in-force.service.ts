import { Injectable } from '@nestjs/common';
import type { FacetRules, PolicyFacet } from '@akin/contracts';
import { Clock, localDay } from '@akin/platform';
import { currentSchool } from '@akin/tenancy';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { facetOf } from '../vocabulary/vocabulary.js';
import { policyFacet } from './facet-groups.js';
import { FacetPolicyRepository, type StoredPolicy } from './facet-policy.repository.js';
import { completeRules, presetRules } from './preset-rules.js';

/** What the school around allows to be done with each facet, now. Read at each use, so that a change holds at once. */
@Injectable()
export class PolicyInForce {
  constructor(
    private readonly policies: FacetPolicyRepository,
    private readonly vocabulary: SchoolVocabulary,
    private readonly clock: Clock,
  ) {}

  /** A facet the school hides is not in it, so nothing is allowed with it. */
  async rules(): Promise<FacetRules> {
    const stored = await this.stored();
    const facets = await this.facets();
    return stored ? completeRules(stored.rules, facets) : presetRules('P0', facets);
  }

  /** The version in force; null while the school has never decided, and what Akin ships holds. */
  stored(): Promise<StoredPolicy | null> {
    return this.policies.inForce(this.today());
  }

  /** The rows of the matrix. */
  async facets(): Promise<PolicyFacet[]> {
    const { facets } = await this.vocabulary.shown();
    return facets.map((facet) => policyFacet(facet, facetOf(facet.code) !== undefined));
  }

  /** `YYYY-MM-DD` at the school. */
  today(): string {
    return localDay(this.clock.now(), currentSchool().timeZone);
  }
}
