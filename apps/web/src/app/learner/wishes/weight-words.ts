import type { FacetUse, WishWeight } from '@akin/contracts';

/** The four weights in words, and how many bars they fill. */
export const weightWords: readonly { weight: WishWeight; label: string; bars: number }[] = [
  { weight: 'must', label: 'Must', bars: 3 },
  { weight: 'a_lot', label: 'A lot', bars: 2 },
  { weight: 'a_little', label: 'A little', bars: 1 },
  { weight: 'not_wanted', label: 'Not wanted', bars: 0 },
];

/** What the school's policy has to allow for each: to keep people out, or to order them. */
export const useOf: Record<WishWeight, FacetUse> = { must: 'must_have', a_lot: 'rank', a_little: 'rank', not_wanted: 'must_have' };
