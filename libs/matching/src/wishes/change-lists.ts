import { wishLimits, type Wish } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import type { KeptList, KeptLists } from './kept-lists.js';

/** What a change of one list says; only what is given changes. */
export interface ListChange {
  name?: string;
  wishes?: Wish[];
  lean?: number;
  inUse?: boolean;
}

/**
 * A new list at the end, in use at once; with the wishes and the lean of another where one is named.
 * @throws Refusal `bad_input` for a name that does not do or one list too many, `not_found` when there is no list to copy
 */
export function addList(kept: KeptLists, id: string, { name, copyOf }: { name: string; copyOf?: string }): KeptLists {
  const own = checkName(name, kept.lists);
  if (kept.lists.length >= wishLimits.lists)
    throw badInput({ field: 'name', message: `You can have up to ${wishLimits.lists} lists. Take one away to make room.` });
  const { wishes, lean } = copyOf === undefined ? { wishes: [], lean: wishLimits.leanDefault } : findList(kept, copyOf);
  return { inUse: id, lists: [...kept.lists, { id, name: own, wishes: [...wishes], lean }] };
}

/** @throws Refusal `not_found`, `bad_input` for a name that does not do */
export function changeList(kept: KeptLists, id: string, { name, wishes, lean, inUse }: ListChange): KeptLists {
  const before = findList(kept, id);
  const others = kept.lists.filter((list) => list !== before);
  const after: KeptList = {
    id,
    name: name === undefined ? before.name : checkName(name, others),
    wishes: wishes ?? before.wishes,
    lean: lean ?? before.lean,
  };
  return { inUse: inUse ? id : kept.inUse, lists: kept.lists.map((list) => (list === before ? after : list)) };
}

/** Without this list; when it was in use, the one before it is, or the first. @throws Refusal `not_found`, `last_wish_list` */
export function dropList(kept: KeptLists, id: string): KeptLists {
  const at = kept.lists.indexOf(findList(kept, id));
  if (kept.lists.length === 1) throw new Refusal('last_wish_list');
  const lists = kept.lists.toSpliced(at, 1);
  return { inUse: kept.inUse === id ? lists[Math.max(0, at - 1)].id : kept.inUse, lists };
}

function findList({ lists }: KeptLists, id: string): KeptList {
  const list = lists.find((one) => one.id === id);
  if (!list) throw new Refusal('not_found');
  return list;
}

function checkName(given: string, others: readonly KeptList[]): string {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const problem = nameProblem(name, others);
  if (problem) throw badInput({ field: 'name', message: problem });
  return name;
}

function nameProblem(name: string, others: readonly KeptList[]): string | null {
  if (name === '') return 'Please give the list a name.';
  if ([...name].length > wishLimits.listName) return `Please keep the name to ${wishLimits.listName} characters.`;
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return 'This holds a character that cannot be stored.';
  return others.some((other) => sameName(other.name, name)) ? 'You have a list of this name already.' : null;
}

/** Whether two names are one to whoever reads them. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase();
