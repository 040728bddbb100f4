import { addTo, clearBit, slotsOf, type Bits } from './bits.js';
import type { MentorTable } from './mentor-table.js';
import { termColumn } from './name-columns.js';
import { planSearch, withoutKept, type Asked } from './plan-search.js';
import { mostScore, pick } from './rank-slots.js';
import { readShown } from './read-answer.js';
import type { MentorRow } from './mentor-row.js';
import { scoreSlots } from './score-slots.js';

const mostSimilar = 3;

/**
 * At most three mentors with more room whom the wishes do not keep out and who are like this one: most alike first, then by
 * score, then drawn. Words and filters do not count. Nobody for who is not in the table.
 */
export function similarTo(table: MentorTable, id: string, query: Asked): string[] {
  const mentor = table.row(id);
  if (mentor === undefined) return [];
  const asked = { ...query, words: [], filters: [] };
  const plan = planSearch(table, asked);
  const among = withoutKept(plan.open.slice(), plan);
  const alike = alikeSlots(table, mentor, among);
  for (const slot of slotsOf(among)) if (alike[slot] === 0 || table.roomAt(slot) <= mentor.room) clearBit(among, slot);
  const scores = scoreSlots(table.columns, asked, plan.answers, among);
  const most = likenesses(mentor).reduce((sum, { likeness }) => sum + likeness, 0);
  return pick(table, asked.draw, among, 0, mostSimilar, {
    rankOf: (slot) => alike[slot] * (mostScore + 1) + scores(slot),
    ranks: (most + 1) * (mostScore + 1),
  });
}

/** How much alike everybody is to a mentor. */
function alikeSlots({ columns }: MentorTable, mentor: MentorRow, among: Bits): Int32Array {
  const alike = columns.sums();
  for (const { column, likeness } of likenesses(mentor)) addTo(alike, columns.said.of(column), among, likeness);
  return alike;
}

/** Helping with the same counts 1, with what the mentor named first 2; the same specialty 2, the same subspecialty 2 more. */
export function likenesses(mentor: MentorRow): { column: string; likeness: number }[] {
  const needs = mentor.helpsWith.map((need) => ({ column: termColumn('need', need), likeness: mentor.focus.includes(need) ? 2 : 1 }));
  const fields = ['specialty', 'subspecialty'].flatMap((facet) =>
    (readShown(mentor, facet) ?? []).map((term) => ({ column: termColumn(facet, term), likeness: 2 })),
  );
  return [...needs, ...fields];
}
