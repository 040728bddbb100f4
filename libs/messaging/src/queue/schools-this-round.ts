/** As many schools the sweep visits at once; with more it takes turns, so that its work stays the same however many there are. */
export const visitedAtOnce = 50;

/**
 * Whom the sweep visits in its nth round: everybody while they are few, else one part after the other. Schools keep their
 * place as long as they come in the same order.
 */
export function schoolsThisRound<School>(schools: readonly School[], round: number, atOnce = visitedAtOnce): School[] {
  const parts = Math.max(1, Math.ceil(schools.length / atOnce));
  return schools.filter((_school, place) => place % parts === round % parts);
}
