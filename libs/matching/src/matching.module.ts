import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { FindMentorService } from './find/find-mentor.service.js';
import { findControllers, findParts } from './find/parts.js';
import { MentorIndex } from './index/mentor-index.service.js';
import { MentorLoader } from './index/mentor-loader.service.js';
import { MatchingSettingsService } from './settings/matching-settings.service.js';
import { NoNews } from './saved/no-news.service.js';
import { savedControllers, savedParts } from './saved/parts.js';
import { SavedSearches } from './saved/saved-searches.service.js';
import { settingsControllers, settingsParts } from './settings/parts.js';
import { shortlistControllers, shortlistParts } from './shortlist/parts.js';
import { Shortlists } from './shortlist/shortlists.service.js';
import { LearnersDemand } from './suggest/learners-demand.service.js';
import { SuggestionsController } from './suggest/suggestions.controller.js';
import { SuggestionsService } from './suggest/suggestions.service.js';
import { WishLists } from './wishes/wish-lists.service.js';
import { listControllers, listParts } from './wishes/parts.js';

@Module({
  imports: [PeopleModule],
  providers: [
    ...findParts,
    MentorIndex,
    MentorLoader,
    LearnersDemand,
    SuggestionsService,
    ...settingsParts,
    ...savedParts,
    ...listParts,
    ...shortlistParts,
  ],
  exports: [MentorIndex, WishLists, Shortlists, FindMentorService, SuggestionsService, MatchingSettingsService, SavedSearches, NoNews],
})
export class MatchingModule {}

@Module({
  imports: [MatchingModule],
  controllers: [
    ...findControllers,
    SuggestionsController,
    ...listControllers,
    ...shortlistControllers,
    ...settingsControllers,
    ...savedControllers,
  ],
})
export class MatchingHttpModule {}
