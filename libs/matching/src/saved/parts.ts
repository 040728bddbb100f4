import { LeaveWaitingController } from './leave-waiting.controller.js';
import { HeldSearches } from './held-searches.service.js';
import { NoNews } from './no-news.service.js';
import { PortableSearches } from './portable-searches.service.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { SavedSearches } from './saved-searches.service.js';
import { SearchesMerger } from './searches-merger.repository.js';
import { WaitingLooks } from './waiting-looks.service.js';
import { WaitingRepository } from './waiting.repository.js';

export const savedParts = [
  NoNews,
  SavedSearches,
  SavedSearchesRepository,
  WaitingRepository,
  WaitingLooks,
  HeldSearches,
  SearchesMerger,
  PortableSearches,
];
export const savedControllers = [LeaveWaitingController, SavedSearchesController];
