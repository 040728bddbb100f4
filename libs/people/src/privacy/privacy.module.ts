import { Module } from '@nestjs/common';
import { FacetsRepository } from '../profile/facets.repository.js';
import { DecisionStampsRepository } from '../vocabulary/decision-stamps.repository.js';
import { SchoolVocabularyRepository } from '../vocabulary/school-vocabulary.repository.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { VocabularyDesk } from '../vocabulary/vocabulary-desk.service.js';
import { EvidenceFigures } from './evidence/evidence-figures.service.js';
import { PolicyEvidences } from './evidence/policy-evidences.service.js';
import { FacetPolicyRepository } from './facet-policy.repository.js';
import { FacetPolicies } from './facet-policy.service.js';
import { HeldParts } from './held/held-parts.service.js';
import { HeldRowsRepository } from './held/held-rows.repository.js';
import { Held } from './held/held.service.js';
import { OwnHeld } from './held/own-held.service.js';
import { HeardAnswers } from './heard-answers.service.js';
import { JoinStatementRepository } from './join-statement.repository.js';
import { JoinStatements } from './join-statement.service.js';
import { OfferedVocabulary } from './offered-vocabulary.service.js';
import { PolicyDocumentRepository } from './policy-document.repository.js';
import { PolicyDocuments } from './policy-documents.service.js';
import { PolicyInForce } from './policy-in-force.service.js';
import { ReadingsRepository } from './readings/readings.repository.js';
import { Readings } from './readings/readings.service.js';
import { SetAsideRepository } from '../profile/set-aside.repository.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import { PrivacyMerger } from './privacy-merger.repository.js';

const doors = [
  SchoolVocabulary,
  VocabularyDesk,
  OfferedVocabulary,
  FacetsRepository,
  PolicyInForce,
  HeardAnswers,
  HeldParts,
  Held,
  Readings,
  ProfileRepository,
  SetAsideRepository,
  FacetPolicies,
  PolicyDocuments,
  JoinStatements,
  EvidenceFigures,
  PolicyEvidences,
];

/** What a school allows to be done with what people say about themselves, and the one way to other people's answers. */
@Module({
  providers: [
    ...doors,
    SchoolVocabularyRepository,
    DecisionStampsRepository,
    FacetPolicyRepository,
    PolicyDocumentRepository,
    JoinStatementRepository,
    PrivacyMerger,
    HeldRowsRepository,
    OwnHeld,
    ReadingsRepository,
  ],
  exports: [...doors, DecisionStampsRepository],
})
export class PrivacyModule {}
