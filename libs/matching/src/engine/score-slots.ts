import { addTo, drop, hasBit, inverse, join, keep, type Bits } from './bits.js';
import { blendFor, partOf, scoreOf, wishPoints } from './blend-score.js';
import { choosy, focusColumn, focused, stageColumn } from './name-columns.js';
import type { Query, ScoredBy } from './query.js';
import { fitTenths, helpsTenths, neededBy } from './score-mentor.js';
import type { TableColumns } from './table-columns.js';
import type { WishBits } from './wish-bits.js';

/** `scoreMentor` of everybody in a set at once; the answer is read by slot. */
export function scoreSlots(table: TableColumns, by: ScoredBy, answers: readonly WishBits[], among: Bits): (slot: number) => number {
  const got = { who: table.sums(), what: table.sums(), practical: table.sums() };
  by.wishes.forEach((wish, at) => {
    const points = wishPoints[wish.weight];
    if (points === 0) return;
    const sums = got[partOf(wish)];
    const { meets, half } = answers[at];
    addTo(sums, meets, among, points * fitTenths.meets);
    if (wish.facet === 'need') addTo(sums, namedLater(table, wish.term, meets), among, points * (helpsTenths - fitTenths.meets));
    addTo(sums, half, among, points * fitTenths.near);
  });
  const blend = blendFor(by);
  const { who, what, practical } = got;
  const preferences = preferenceSlots(table, by);
  return (slot) => scoreOf(blend, who[slot], what[slot], practical[slot], preferences(slot));
}

/** `preferencesMet` of everybody at once; the answer is read by slot. */
export function preferenceSlots(table: TableColumns, { wishes, stage }: Pick<Query, 'wishes' | 'stage'>): (slot: number) => number {
  const onStage = inverse(table.marks.of(choosy));
  if (stage === null) join(onStage, table.marks.of(choosy));
  else join(onStage, table.marks.of(stageColumn(stage)));
  const needs = neededBy(wishes);
  const onContent = inverse(table.marks.of(focused));
  if (needs.length === 0) join(onContent, table.marks.of(focused));
  for (const need of needs) join(onContent, table.marks.of(focusColumn(need)));
  return (slot) => (hasBit(onStage, slot) ? 1 : 0) + (hasBit(onContent, slot) ? 1 : 0);
}

/** Of those who help with a need, who named other areas first. */
function namedLater(table: TableColumns, need: string, helping: Bits): Bits {
  const later = helping.slice();
  keep(later, table.marks.of(focused));
  drop(later, table.marks.of(focusColumn(need)));
  return later;
}
