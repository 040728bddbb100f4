/** The list with this in it, at its end where it was not, or without it. */
export function withOrWithout<T>(list: readonly T[], one: T, isIn: boolean): T[] {
  if (isIn) return list.includes(one) ? [...list] : [...list, one];
  return list.filter((other) => other !== one);
}
