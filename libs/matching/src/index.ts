export { MatchingModule, MatchingHttpModule } from './matching.module.js';
export { WishesService } from './wishes/wishes.service.js';
export { FindMentorService } from './find/find-mentor.service.js';
export { MatchingSettingsService, type SearchSettings } from './settings/matching-settings.service.js';
