import type { WishWeight } from '@akin/contracts';

/** The four weights in words, and how many bars they fill. */
export const weightWords: readonly { weight: WishWeight; label: string; bars: number }[] = [
  { weight: 'must', label: 'Must', bars: 3 },
  { weight: 'a_lot', label: 'A lot', bars: 2 },
  { weight: 'a_little', label: 'A little', bars: 1 },
  { weight: 'not_wanted', label: 'Not wanted', bars: 0 },
];
