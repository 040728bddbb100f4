import { wishLimits, type Wish } from '@akin/contracts';
import type { KeptLists } from './kept-lists.js';
import { sealOwn } from './seal-own.js';

/** A list as whoever fills a school with people gives it; the first is in use. */
export interface GivenList {
  name: string;
  wishes: Wish[];
  /** 50 without. */
  lean?: number;
}

/** A learner's wish lists as they lie in the column `sealed` of `wish_lists`, for who writes rows of their own. At least one. */
export function sealWishLists(owner: { schoolId: string; accountId: string }, given: readonly GivenList[]): string {
  const lists = given.map(({ name, wishes, lean = wishLimits.leanDefault }, at) => ({ id: `given-${at + 1}`, name, wishes, lean }));
  return sealOwn({ table: 'wish_lists', ...owner }, { inUse: lists[0].id, lists } satisfies KeptLists);
}
