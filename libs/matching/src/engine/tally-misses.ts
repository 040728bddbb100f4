import { drop, keep, type Bits } from './bits.js';

/**
 * How many of several things everybody misses, one set for each number: those at 0 miss at least one, at 1 at least two.
 *
 * @param depth how far to count
 */
export function tallyMisses(misses: readonly Bits[], depth: number, nobody: () => Bits): Bits[] {
  const tally = Array.from({ length: depth }, nobody);
  for (const missing of misses) {
    for (let at = depth - 1; at >= 0; at--) carry(tally[at], missing, tally[at - 1] as Bits | undefined);
  }
  return tally;
}

/** Adds who misses one more, of those who missed enough before. */
function carry(into: Bits, missing: Bits, before: Bits | undefined): void {
  for (let at = 0; at < into.length; at++) into[at] |= before === undefined ? missing[at] : missing[at] & before[at];
}

/** Of `among`, those who miss exactly `count`; the tally has to reach one further. */
export function missingExactly(count: number, tally: readonly Bits[], among: Bits): Bits {
  const bits = among.slice();
  if (count > 0) keep(bits, tally[count - 1]);
  if (count < tally.length) drop(bits, tally[count]);
  return bits;
}
