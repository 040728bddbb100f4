import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { FindMentorService } from './find/find-mentor.service.js';
import { MentorsController } from './find/mentors.controller.js';
import { MentorIndex } from './index/mentor-index.service.js';
import { MatchingSettingsService } from './settings/matching-settings.service.js';
import { settingsControllers, settingsParts } from './settings/parts.js';
import { DemandRepository } from './suggest/demand.repository.js';
import { SuggestionsController } from './suggest/suggestions.controller.js';
import { SuggestionsService } from './suggest/suggestions.service.js';
import { HeldWishes } from './wishes/held-wishes.service.js';
import { WishesController } from './wishes/wishes.controller.js';
import { WishesMerger } from './wishes/wishes-merger.repository.js';
import { WishesRepository } from './wishes/wishes.repository.js';
import { WishesService } from './wishes/wishes.service.js';

@Module({
  imports: [PeopleModule],
  providers: [
    WishesRepository,
    WishesService,
    WishesMerger,
    FindMentorService,
    MentorIndex,
    HeldWishes,
    DemandRepository,
    SuggestionsService,
    ...settingsParts,
  ],
  exports: [WishesService, FindMentorService, SuggestionsService, MatchingSettingsService],
})
export class MatchingModule {}

@Module({ imports: [MatchingModule], controllers: [WishesController, MentorsController, SuggestionsController, ...settingsControllers] })
export class MatchingHttpModule {}
