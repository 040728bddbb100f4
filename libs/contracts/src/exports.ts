import type { MentorState } from './people.js';
import type { SchoolRole } from './roles.js';
import type { ApplicationState } from './selection.js';

/**
 * What those who run the program take away as a file: `GET /api/exports/{people,mentors,selection}.{csv,xlsx}`, narrowed
 * as the list on the screen is. The columns are those the reader may see; what people told about their identity is in none.
 */
export const exportLists = ['people', 'mentors', 'selection'] as const;
export type ExportList = (typeof exportLists)[number];

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How many lines an Excel file holds; a CSV holds them all. */
export const longestWorkbook = 50_000;

/** What is written down of an export: codes and counts. That words were searched for is, the words are not. */
export interface ExportFacts {
  list: ExportList;
  format: ExportFormat;
  /** Without the line of headings. */
  rows: number;
  role?: SchoolRole;
  state?: MentorState | ApplicationState;
  waiting?: true;
  searched?: true;
}
