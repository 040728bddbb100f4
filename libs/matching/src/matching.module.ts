import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { FindMentorService } from './find/find-mentor.service.js';
import { MentorsController } from './find/mentors.controller.js';
import { MentorIndex } from './index/mentor-index.service.js';
import { MatchingSettingsService } from './settings/matching-settings.service.js';
import { savedControllers, savedParts } from './saved/parts.js';
import { SavedSearches } from './saved/saved-searches.service.js';
import { settingsControllers, settingsParts } from './settings/parts.js';
import { DemandRepository } from './suggest/demand.repository.js';
import { SuggestionsController } from './suggest/suggestions.controller.js';
import { SuggestionsService } from './suggest/suggestions.service.js';
import { WishLists } from './wishes/wish-lists.service.js';
import { listControllers, listParts } from './wishes/parts.js';

@Module({
  imports: [PeopleModule],
  providers: [FindMentorService, MentorIndex, DemandRepository, SuggestionsService, ...settingsParts, ...savedParts, ...listParts],
  exports: [WishLists, FindMentorService, SuggestionsService, MatchingSettingsService, SavedSearches],
})
export class MatchingModule {}

@Module({
  imports: [MatchingModule],
  controllers: [MentorsController, SuggestionsController, ...listControllers, ...settingsControllers, ...savedControllers],
})
export class MatchingHttpModule {}
