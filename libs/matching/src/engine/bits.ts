/** A set of slots, one bit each. Sets of one table are of one length. */
export type Bits = Int32Array;

export function hasBit(bits: Bits, slot: number): boolean {
  return (bits[slot >>> 5] & (1 << (slot & 31))) !== 0;
}

export function setBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] |= 1 << (slot & 31);
}

export function clearBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] &= ~(1 << (slot & 31));
}

/** Takes out all slots from this one on. */
export function clearFrom(bits: Bits, slot: number): void {
  const word = slot >>> 5;
  if (word >= bits.length) return;
  bits[word] &= (1 << (slot & 31)) - 1;
  bits.fill(0, word + 1);
}

/** Adds `others` to `bits`. */
export function join(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] |= others[at];
}

/** Keeps of `bits` what is in `others` too. */
export function keep(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] &= others[at];
}

/** Takes `others` out of `bits`. */
export function drop(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] &= ~others[at];
}

/** All slots that are not in `bits`, those nobody has included. */
export function inverse(bits: Bits): Bits {
  return bits.map((word) => ~word);
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += countOnes(word);
  return count;
}

/** How many are in all of the sets. */
export function countCommon(bits: Bits, others: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    const common = bits[at] & others[at];
    if (common !== 0) count += countOnes(common);
  }
  return count;
}

/** The slots of a set, in order. */
export function slotsOf(bits: Bits): Int32Array {
  const slots = new Int32Array(countBits(bits));
  let next = 0;
  for (let at = 0; at < bits.length; at++) {
    for (let left = bits[at]; left !== 0; left &= left - 1) slots[next++] = (at << 5) + (31 - Math.clz32(left & -left));
  }
  return slots;
}

/** Adds `amount` to the sum of everybody in both sets. */
export function addTo(sums: Int32Array, bits: Bits, among: Bits, amount: number): void {
  for (let at = 0; at < bits.length; at++) {
    for (let left = bits[at] & among[at]; left !== 0; left &= left - 1) sums[(at << 5) + (31 - Math.clz32(left & -left))] += amount;
  }
}

function countOnes(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
