import { Injectable } from '@nestjs/common';
import { FacetsRepository, type OwnedFacetAnswer } from '../profile/facets.repository.js';
import { heedPolicy } from './heed-policy.js';
import { PolicyInForce } from './policy-in-force.service.js';

/**
 * What people answered, for anyone but themselves: narrowed to what the school's policy lets through. The matching engine,
 * pages, reports and whoever else works with other people's answers gets them here and nowhere else.
 */
@Injectable()
export class HeardAnswers {
  constructor(
    private readonly facets: FacetsRepository,
    private readonly policy: PolicyInForce,
  ) {}

  /** One person's after the other's, each by facet code; what reaches nobody is not among them. */
  async ofMany(accountIds: readonly string[]): Promise<OwnedFacetAnswer[]> {
    return heedPolicy(await this.facets.ofMany(accountIds), await this.policy.rules());
  }
}
