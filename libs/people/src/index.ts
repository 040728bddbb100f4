export {
  facetOf,
  isNeed,
  isTerm,
  labelForOthers,
  needLabel,
  profileFacets,
  termLabel,
  topTerm,
  vocabulary,
} from './vocabulary/vocabulary.js';
export { SchoolVocabulary } from './vocabulary/school-vocabulary.service.js';
export { SchoolVocabularyRepository } from './vocabulary/school-vocabulary.repository.js';
export { matchSpecialty, type MatchedSpecialty } from './vocabulary/match-specialty.js';
export { canReadFacet, type Reader } from './profile/can-read-facet.js';
export { ProfileService } from './profile/profile.service.js';
export type { Profile } from './profile/profile.js';
export { ProfileRepository } from './profile/profile.repository.js';
export { sealAnswers, type AnswersOwner } from './profile/seal-answers.js';
export { ToldAnswers } from './profile/told-answers.service.js';
export { allows } from './privacy/heed-policy.js';
export { PolicyInForce } from './privacy/policy-in-force.service.js';
export { FacetsRepository } from './profile/facets.repository.js';
export type { Mentor } from './mentors/mentor.js';
export { MentorRepository } from './mentors/mentor.repository.js';
export { MentorRoom } from './mentors/mentor-room.repository.js';
export { MentorDirectory, type MentorFacts } from './mentors/mentor-directory.service.js';
export { MentoringService } from './mentors/mentoring.service.js';
export { ProgramFigures } from './mentors/program-figures.service.js';
export { defaultSettings } from './selection/default-settings.js';
export { sealSelection } from './selection/seal-selection.js';
export { PageQueryDto } from './directory/page-query.dto.js';
export { describeRole, describeStage } from './directory/describe-role.js';
export { People } from './directory/people.service.js';
export { PeopleLines } from './directory/people-lines.service.js';
export { Invitations } from './invitations/invitations.service.js';
export { RosterService } from './rosters/roster.service.js';
export { RosterImportProcessor } from './rosters/roster-import.processor.js';
export { PeopleModule } from './people.module.js';
export { PeopleJobsModule } from './people-jobs.module.js';
export { PeopleHttpModule } from './people-http.module.js';
