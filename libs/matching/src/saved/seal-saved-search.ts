import type { SavedQuery } from '@akin/contracts';
import { sealOwn } from '../wishes/seal-own.js';
import type { KeptSearch } from './saved-row.js';

/**
 * A saved search as it lies in the column `sealed` of `saved_search`, for who writes rows of their own. Nobody is known to fit
 * it yet; a learner who waits for it is told of whoever does.
 */
export function sealSavedSearch(owner: { schoolId: string; accountId: string }, search: { name: string; query: SavedQuery }): string {
  return sealOwn({ table: 'saved_search', ...owner }, { ...search, known: { seen: [], heard: [] } } satisfies KeptSearch);
}
