import type { RosterKind } from '@akin/contracts';
import { matchSpecialty } from '../../vocabulary/match-specialty.js';
import { shareOf, type ColumnValues } from './column-values.js';
import type { Candidate } from './guess-by-name.js';
import { readMails } from './mail-address.js';
import { readRank } from './read-rank.js';
import { readStage } from './read-stage.js';
import { splitName } from './split-name.js';

/** Below this a column is not what it looks like; names that are no better than the content come after real ones. */
const most = 0.8;
const many = 0.6;
const strength = 0.2;

/** What a column whose name says nothing holds, or null: rather left to the person than guessed wrongly. */
export function guessByContent(column: ColumnValues, kind: RosterKind): (Candidate & { why?: string }) | null {
  if (column.filled === 0) return null;
  if (shareOf(column, (value) => readMails(value) !== null) >= most) return { field: 'mail', strength };
  if (looksLikeKeys(column)) return { field: 'key', strength, why: 'Looks like ids; rows are matched by it.' };
  if (kind === 'faculty') {
    if (shareOf(column, (value) => readRank(value) !== null) >= many)
      return { field: 'title', strength, why: 'Looks like academic ranks.' };
    if (shareOf(column, (value) => matchSpecialty(value) !== null) >= many) return { field: 'specialty', strength };
  } else if (shareOf(column, (value) => readStage(value) !== null) >= many) {
    return { field: 'stage', strength, why: 'Looks like stages of training.' };
  }
  return looksLikeNames(column) ? { field: 'full_name', strength, why: 'Looks like names.' } : null;
}

const name = /^\p{L}[\p{L}\p{M}\p{N}\s.,;'’‘"“”()/،，·-]*$/u;
const mostWords = 9;

/** Whether nearly every value can be a person's whole name, and nearly nobody has the same. */
export function looksLikeNames(column: ColumnValues, least = most): boolean {
  return column.counts.size >= column.looked * most && shareOf(column, looksLikeName) >= least;
}

/** Under a name that says so, more of them may be wrong: rejected rows come back as a file of their own. */
export function canBeNames(column: ColumnValues): boolean {
  return looksLikeNames(column, many);
}

function looksLikeName(value: string): boolean {
  return name.test(value) && value.split(/\s+/).length <= mostWords && splitName(value) !== null && matchSpecialty(value) === null;
}

/** Letters and digits; numbers as long as a telephone or social security number are left to who knows them. */
const id = /^(?:[A-Za-z]{1,4}[-_]?\d{3,10}|\d{4}|\d{5}|\d{6}|\d{8})$/;
const fewest = 3;

function looksLikeKeys(column: ColumnValues): boolean {
  if (column.looked < fewest || column.counts.size < column.looked || countsRows(column)) return false;
  return [...column.counts.keys()].every((value) => id.test(value)) && !looksLikeYears(column);
}

function looksLikeYears({ counts }: ColumnValues): boolean {
  return [...counts.keys()].every((value) => /^(19|20)\d\d$/.test(value));
}

/** Whether a column only numbers the rows: 1, 2, 3. Who writes 000001 means an id. */
export function countsRows({ counts, looked }: ColumnValues): boolean {
  if (looked < fewest || counts.size < looked) return false;
  if ([...counts.keys()].some((value) => /^0\d/.test(value))) return false;
  const numbers = [...counts.keys()].map(Number);
  return numbers[0] <= 1 && numbers.every((number, i) => number === numbers[0] + i);
}
