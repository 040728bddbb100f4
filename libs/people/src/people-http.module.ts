import { Module } from '@nestjs/common';
import { PeopleController } from './directory/people.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { invitationControllers } from './invitations/parts.js';
import { MentoringController } from './mentors/mentoring.controller.js';
import { PeopleModule } from './people.module.js';
import { PolicyEvidenceController } from './privacy/evidence/policy-evidence.controller.js';
import { FacetPolicyController } from './privacy/facet-policy.controller.js';
import { HeldController } from './privacy/held/held.controller.js';
import { JoinStatementController } from './privacy/join-statement.controller.js';
import { ProfileController } from './profile/profile.controller.js';
import { RosterFilesController } from './rosters/roster-files.controller.js';
import { RosterController } from './rosters/roster.controller.js';
import { selectionControllers } from './selection/parts.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

/** The room's routes; only the api loads them. */
@Module({
  imports: [PeopleModule],
  controllers: [
    FacetPolicyController,
    PolicyEvidenceController,
    HeldController,
    JoinStatementController,
    VocabularyController,
    ProfileController,
    MentoringController,
    PeopleController,
    ExportsController,
    ...invitationControllers,
    RosterController,
    RosterFilesController,
    ...selectionControllers,
  ],
})
export class PeopleHttpModule {}
