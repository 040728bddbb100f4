import { HeldShortlist } from './held-shortlist.service.js';
import { ShortlistMerger } from './shortlist-merger.service.js';
import { ShortlistController } from './shortlist.controller.js';
import { ShortlistRepository } from './shortlist.repository.js';
import { Shortlists } from './shortlists.service.js';

export const shortlistParts = [Shortlists, ShortlistRepository, ShortlistMerger, HeldShortlist];
export const shortlistControllers = [ShortlistController];
