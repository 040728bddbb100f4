/** How many slips of the pen lie between two words: a letter too many, missing, wrong, or two of them swapped. */
export function countSlips(one: string, other: string): number {
  let [before, last] = [[] as number[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

/** Words shorter than this are too easily another one. */
const shortest = 4;

/** How many slips a word may have and still be meant: one in a short word, three in a long one. */
export function slipsForgiven(word: string): number {
  if (word.length < shortest) return 0;
  if (word.length < 6) return 1;
  return word.length < 10 ? 2 : 3;
}

/**
 * Whether one word may be meant by the other: at most so many slips lie between them. Most words are told apart by their
 * length and letters alone.
 */
export function isWithinSlips(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  return countOnes(lettersOf(one) ^ lettersOf(other)) <= 2 * slips && countSlips(one, other) <= slips;
}

/** One bit for each letter a word has; a slip changes two at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countOnes(bits: number): number {
  let ones = 0;
  for (let left = bits; left !== 0; left &= left - 1) ones++;
  return ones;
}
