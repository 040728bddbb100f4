import type { RosterColumn } from '@akin/contracts';
import type { ParsedRoster } from './parsed-roster.js';
import { dateOrderOf } from './read-date.js';

/** What a person has to know about the dates of a column whose numbers can stand for days and for months. */
export function noteDates(roster: ParsedRoster, columns: readonly RosterColumn[]): string[] {
  return columns
    .filter(({ field }) => field === 'graduation')
    .flatMap(({ index, name }) => {
      const { order, unsure, seen } = dateOrderOf(roster.rows.map(({ cells }) => cells[index] ?? ''));
      if (seen === 0) return [];
      if (order === 'mixed') return [`Dates in “${name}” have the day first in some rows and the month first in others.`];
      if (order === 'day first') return [`Dates in “${name}” are read with the day first, as in 31/5/2027.`];
      return unsure ? [`Dates in “${name}” are read with the month first, as in 5/31/2027. No date there tells.`] : [];
    });
}
