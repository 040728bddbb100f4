export { MatchingModule, MatchingHttpModule } from './matching.module.js';
export { WishLists } from './wishes/wish-lists.service.js';
export { Shortlists } from './shortlist/shortlists.service.js';
export { sealOwn } from './wishes/seal-own.js';
export { sealWishLists, type GivenList } from './wishes/seal-wish-lists.js';
export { FindMentorService } from './find/find-mentor.service.js';
export { MatchingSettingsService, type SearchSettings } from './settings/matching-settings.service.js';
export { SavedSearches } from './saved/saved-searches.service.js';
export type { KeptSearch } from './saved/saved-row.js';
