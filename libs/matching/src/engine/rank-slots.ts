import { hasBit, slotsOf, type Bits } from './bits.js';
import { drawTicket, seedOf } from './draw-ticket.js';
import type { MentorTable } from './mentor-table.js';
import { pickPage, type Order } from './pick-page.js';
import type { Asked, Plan } from './plan-search.js';
import type { Draw } from './query.js';
import { preferenceSlots, scoreSlots } from './score-slots.js';
import type { WordBits } from './word-bits.js';

/** Scores go up to this. */
export const mostScore = 1000;

/**
 * The ids from place `from` to before place `to` among a set, best first: by score, then by how well the words fit, then
 * drawn in proportion to room. Where nothing is wished for, the mentor's own preferences stand before the draw.
 */
export function rankSlots(table: MentorTable, asked: Asked, plan: Plan, among: Bits, from: number, to: number): string[] {
  const scores = scoreSlots(table.columns, asked, plan.answers, among);
  const preferences = isUnwished(asked) ? preferenceSlots(table.columns, asked) : () => 0;
  const levels = 3 * plan.words.length + 1;
  return pick(table, asked.draw, among, from, to, {
    rankOf: (slot) => (scores(slot) * levels + levelsOf(plan.words, slot)) * 3 + preferences(slot),
    ranks: (mostScore + 1) * levels * 3,
  });
}

/** The ids from place `from` to before place `to` among a set, by rank and then by the draw. */
export function pick(
  table: MentorTable,
  draw: Draw,
  among: Bits,
  from: number,
  to: number,
  ranking: Pick<Order, 'rankOf' | 'ranks'>,
): string[] {
  const seed = seedOf(draw);
  const order = {
    ...ranking,
    ticketOf: (slot: number) => drawTicket(seed, table.hashAt(slot), table.roomAt(slot)),
    idOf: (slot: number) => table.at(slot).id,
  };
  return pickPage(slotsOf(among), order, from, to).map(order.idOf);
}

function isUnwished({ wishes, shares }: Asked): boolean {
  return shares.mentor > 0 && wishes.every(({ weight }) => weight === 'not_wanted');
}

/** How well all the words fit: 3 for each in the name, 2 in the title or an answer, 1 in own words. */
function levelsOf(words: readonly WordBits[], slot: number): number {
  let sum = 0;
  for (const { name, title, any } of words) sum += hasBit(name, slot) ? 3 : hasBit(title, slot) ? 2 : hasBit(any, slot) ? 1 : 0;
  return sum;
}
