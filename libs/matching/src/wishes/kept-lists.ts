import { wishLimits, type Wish } from '@akin/contracts';

/** One list as it was made, whatever the school's rules have come to say since. */
export interface KeptList {
  /** The learner's own; two learners may have the same. */
  id: string;
  name: string;
  wishes: Wish[];
  lean: number;
}

/** All lists of one learner, in order; never none. `inUse` is the id of one of them. */
export interface KeptLists {
  inUse: string;
  lists: KeptList[];
}

/** What the list is called that everybody begins with. */
export const firstListName = 'My wishes';
const firstId = 'first';

/** What a learner has who made no list yet: an empty one, the same each time it is asked for. */
export function firstLists(wishes: Wish[] = []): KeptLists {
  return { inUse: firstId, lists: [{ id: firstId, name: firstListName, wishes, lean: wishLimits.leanDefault }] };
}

/** Whether this says no more than what everybody begins with. */
export function isFresh({ lists: [list, ...more] }: KeptLists): boolean {
  const { name, lean, wishes } = list;
  return more.length === 0 && wishes.length === 0 && name === firstListName && lean === wishLimits.leanDefault;
}

/** The list searches go by. */
export function listInUse({ inUse, lists }: KeptLists): KeptList {
  return lists.find(({ id }) => id === inUse) ?? lists[0];
}
