import { Module } from '@nestjs/common';
import { PeopleLines } from './directory/people-lines.service.js';
import { People } from './directory/people.service.js';
import { ExportedApplications } from './exports/exported-applications.service.js';
import { ExportedPeople } from './exports/exported-people.service.js';
import { Exports } from './exports/exports.service.js';
import { RosteredFactsRepository } from './exports/rostered-facts.repository.js';
import { invitationDoors, invitationParts } from './invitations/parts.js';
import { PeopleMerger } from './merging/people-merger.repository.js';
import { SelectionMerger } from './merging/selection-merger.repository.js';
import { MentorDirectory } from './mentors/mentor-directory.service.js';
import { MentorChangesRepository } from './mentors/mentor-changes.repository.js';
import { MentorRoom } from './mentors/mentor-room.repository.js';
import { MentorRepository } from './mentors/mentor.repository.js';
import { MentoringService } from './mentors/mentoring.service.js';
import { PauseHandOvers } from './mentors/pause-hand-overs.service.js';
import { ProgramFigures } from './mentors/program-figures.service.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { PortableAnswers } from './profile/portable-answers.service.js';
import { ToldAnswers } from './profile/told-answers.service.js';
import { ProfileService } from './profile/profile.service.js';
import { rosterDoors, rosterParts } from './rosters/parts.js';
import { selectionDoors, selectionParts } from './selection/parts.js';
import { LanguageRepository } from './words/language.repository.js';
import { TextAnalysis } from './words/text-analysis.service.js';

const doors = [
  People,
  PeopleLines,
  ProfileService,
  MentoringService,
  MentorDirectory,
  TextAnalysis,
  MentorChangesRepository,
  MentorRoom,
  PauseHandOvers,
  ProgramFigures,
  ...invitationDoors,
  ...rosterDoors,
  ToldAnswers,
  Exports,
  ...selectionDoors,
];

/** Profiles, mentors, rosters and invitations; the same in every process. Tenancy, messaging and sign-in are global. */
@Module({
  imports: [PrivacyModule],
  providers: [
    ...doors,
    ...selectionParts,
    PortableAnswers,
    ExportedPeople,
    RosteredFactsRepository,
    ExportedApplications,
    MentorRepository,
    LanguageRepository,
    ...rosterParts,
    ...invitationParts,
    PeopleMerger,
    SelectionMerger,
  ],
  exports: [...doors, PrivacyModule],
})
export class PeopleModule {}
