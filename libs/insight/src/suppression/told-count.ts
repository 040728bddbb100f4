import type { ToldCount } from '@akin/contracts';

/** Fewer people than this are never told as a number where identity is crossed (domain/privacy.md, small cells). */
export const fewestTold = 11;

/** Whether a count is so small that it could point at people. Nobody at all may be told. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}

/** A count as it may be told on its own; what can be worked out from others is for `suppressTable`. */
export function tellCount(count: number, k: number = fewestTold): ToldCount {
  return isSmall(count, k) ? 'few' : count;
}
