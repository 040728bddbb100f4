import { Injectable } from '@nestjs/common';
import type { PolicyEvidence } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { FacetPolicies } from '../facet-policy.service.js';
import { JoinStatements } from '../join-statement.service.js';
import { PolicyInForce } from '../policy-in-force.service.js';
import { SchoolVocabulary } from '../../vocabulary/school-vocabulary.service.js';
import { EvidenceFigures } from './evidence-figures.service.js';

const everyVersion = 1000;

/**
 * What a school shows when it is asked whom it let take part and by what rules (domain/privacy.md, "evidence export"). It
 * names who decided, and nobody a decision was about.
 */
@Injectable()
export class PolicyEvidences {
  constructor(
    private readonly db: TenantDb,
    private readonly policies: FacetPolicies,
    private readonly statements: JoinStatements,
    private readonly inForce: PolicyInForce,
    private readonly figures: EvidenceFigures,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  collect(actor: Actor): Promise<PolicyEvidence> {
    return this.db.run(async () => {
      const { name, timeZone, groupFirst } = currentSchool();
      return {
        school: name,
        day: this.inForce.today(),
        statements: (await this.statements.versions(actor)).items,
        policies: (await this.policies.history(actor, 1, everyVersion)).items,
        facets: [...(await this.vocabulary.lexicon()).view.facets].map(({ code, label }) => ({ code, label })),
        groupFirst,
        figures: await this.figures.all(timeZone),
      };
    });
  }
}
