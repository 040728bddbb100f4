import { Injectable } from '@nestjs/common';
import type { OfferedVocabularyView } from '@akin/contracts';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { allows } from './heed-policy.js';
import { PolicyInForce } from './policy-in-force.service.js';

/** What people choose from: the school's vocabulary without what its policy does not let it ask. */
@Injectable()
export class OfferedVocabulary {
  constructor(
    private readonly school: SchoolVocabulary,
    private readonly policy: PolicyInForce,
  ) {}

  async view(): Promise<OfferedVocabularyView> {
    const { facets, needs } = await this.school.shown();
    const allowed = await this.policy.rules();
    return { facets: facets.filter(({ code }) => allows(allowed, code, 'collect')), needs, allowed };
  }
}
