/** A school whose mentors are held. */
export interface HeldSchool {
  id: string;
  /** How many of them. */
  size: number;
}

/**
 * Which schools to forget so that no more mentors are held than that: those used longest ago, as many as it takes. The one in
 * use stays, however large it is.
 * @param held in the order in which they were last used
 */
export function chooseForgotten(held: readonly HeldSchool[], inUse: string, most: number): string[] {
  let left = held.reduce((sum, { size }) => sum + size, 0);
  return held
    .filter(({ id, size }) => {
      const goes = left > most && id !== inUse && size > 0;
      if (goes) left -= size;
      return goes;
    })
    .map(({ id }) => id);
}
