/** Where the order of a page comes from. Higher ranks stand first; equals stand by ticket, then by id. */
export interface Order {
  /** From 0 to below `ranks`. */
  rankOf(slot: number): number;
  ranks: number;
  ticketOf(slot: number): number;
  idOf(slot: number): string;
}

/**
 * The slots from place `from` to before place `to`, in order. Tickets are drawn only for those who share their rank with
 * somebody on the page, and only those are sorted who can be on it.
 */
export function pickPage(slots: Int32Array, order: Order, from: number, to: number): number[] {
  const ranks = slots.map((slot) => order.rankOf(slot));
  const { first, last, before } = boundaries(countBy(ranks, order.ranks), from, to);
  const groups = new Map<number, number[]>();
  for (let at = 0; at < slots.length; at++) {
    const rank = ranks[at];
    if (rank > first || rank < last) continue;
    const group = groups.get(rank);
    if (group) group.push(slots[at]);
    else groups.set(rank, [slots[at]]);
  }
  const picked: number[] = [];
  let passed = before;
  for (const [, group] of [...groups].sort(([a], [b]) => b - a)) {
    picked.push(...drawSome(group, order, Math.max(0, from - passed), Math.min(group.length, to - passed)));
    passed += group.length;
  }
  return picked;
}

/** The highest and the lowest rank on the page, and how many stand above the highest. */
function boundaries(counts: Int32Array, from: number, to: number): { first: number; last: number; before: number } {
  let first = counts.length - 1;
  let before = 0;
  while (first > 0 && before + counts[first] <= from) before += counts[first--];
  let last = first;
  for (let passed = before + counts[last]; last > 0 && passed < to; passed += counts[last]) last--;
  return { first, last, before };
}

const bins = 4096;
const binOf = (ticket: number) => ticket >>> 20;

/** Those from place `from` to before place `to` of a group, by ticket. */
function drawSome(group: readonly number[], { ticketOf, idOf }: Order, from: number, to: number): number[] {
  const tickets = new Uint32Array(group.length);
  const counts = new Int32Array(bins);
  for (let at = 0; at < group.length; at++) {
    tickets[at] = ticketOf(group[at]);
    counts[binOf(tickets[at])]++;
  }
  let [low, before] = [0, 0];
  while (low < bins && before + counts[low] <= from) before += counts[low++];
  let high = low;
  for (let passed = before; high < bins && passed < to; high++) passed += counts[high];
  const near: { slot: number; ticket: number }[] = [];
  for (let at = 0; at < group.length; at++) {
    const bin = binOf(tickets[at]);
    if (bin >= low && bin < high) near.push({ slot: group[at], ticket: tickets[at] });
  }
  near.sort((a, b) => a.ticket - b.ticket || (idOf(a.slot) < idOf(b.slot) ? -1 : 1));
  return near.slice(from - before, to - before).map(({ slot }) => slot);
}

function countBy(keys: Int32Array, most: number): Int32Array {
  const counts = new Int32Array(most);
  for (const key of keys) counts[key]++;
  return counts;
}
