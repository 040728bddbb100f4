/**
 * Puts what was taken out back where it stood, into the list as it has become since: what was changed, added or moved in
 * between stays. What is there again already is not doubled.
 */
export function putBack<T>(now: readonly T[], before: readonly T[], gone: readonly T[], isSame: (left: T, right: T) => boolean): T[] {
  const has = (list: readonly T[], one: T) => list.some((other) => isSame(other, one));
  return before.reduce<T[]>(
    (list, one, place) => {
      if (!has(gone, one) || has(list, one)) return list;
      const leader = before.slice(0, place).findLast((other) => has(list, other));
      const at = leader === undefined ? 0 : list.findIndex((other) => isSame(other, leader)) + 1;
      return [...list.slice(0, at), one, ...list.slice(at)];
    },
    [...now],
  );
}
