import { naiveSearch } from '../testing/naive-search.js';
import type { MentorTable } from './mentor-table.js';
import type { Found, Query } from './query.js';

/** The page of a search, how many there are, and what would change that. */
export function searchTable(table: MentorTable, query: Query): Found {
  return naiveSearch(table.all(), query, table.words);
}

/** Everybody a search finds, by id. */
export function fits(table: MentorTable, query: Omit<Query, 'page' | 'size'>): string[] {
  return naiveSearch(table.all(), { ...query, page: 1, size: table.size }, table.words).ids.toSorted();
}

/** At most three mentors who help with the same and have more room, most alike first. */
export function similarTo(table: MentorTable, id: string, query: Omit<Query, 'page' | 'size'>): string[] {
  const like = table.row(id);
  return like ? fits(table, { ...query, exclude: id }).slice(0, 3) : [];
}
