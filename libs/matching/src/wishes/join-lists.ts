import { wishLimits } from '@akin/contracts';
import { newId } from '@akin/platform';
import { sameName } from './change-lists.js';
import { firstListName, isFresh, type KeptList, type KeptLists } from './kept-lists.js';

/**
 * The lists of two accounts, or of two ways of keeping them, as one learner's: all of both, in order, even when that is more
 * than one may make. Of equal names the later gets a number; `kept` says which is in use. An empty list that nobody named
 * makes way.
 */
export function joinLists(kept: KeptLists, more: KeptLists): KeptLists {
  if (isFresh(more)) return kept;
  if (isFresh(kept)) return more;
  const lists = [...kept.lists];
  for (const list of more.lists) {
    if (saysNothing(list)) continue;
    const id = lists.some((one) => one.id === list.id) ? newId() : list.id;
    lists.push({ ...list, id, name: freeName(list.name, lists) });
  }
  return { inUse: kept.inUse, lists };
}

function saysNothing({ name, wishes }: KeptList): boolean {
  return wishes.length === 0 && name === firstListName;
}

function freeName(name: string, taken: readonly KeptList[]): string {
  const isFree = (one: string) => !taken.some((list) => sameName(list.name, one));
  const short = [...name.replace(/ [2-9]$/, '')].slice(0, wishLimits.listName - 3).join('');
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${short} ${number}`;
  return free;
}
