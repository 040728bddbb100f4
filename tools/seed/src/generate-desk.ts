import type { Pairs } from './generate-pairs.js';
import type { Random } from './random.js';
import type { PlannedDeskItem, PlannedPerson } from './school-plan.js';

/** So many mentors outside the cast have left the dean's list and somebody with them, so that the desk has something on it. */
export function generateDesk(
  { requests, mentorships }: Pairs,
  cast: readonly PlannedPerson[],
  leavers: number,
  random: Random,
): PlannedDeskItem[] {
  const busy = new Set([...cast.map(({ id }) => id), ...requests.filter(({ state }) => state === 'open').map(({ mentorId }) => mentorId)]);
  const alone = mentorships.filter(({ mentorId, ended }) => ended === null && !busy.has(mentorId) && count(mentorships, mentorId) === 1);
  return alone.slice(0, leavers).map(({ id: mentorshipId, mentorId: leaverId }) => ({
    ...{ id: random.id(), mentorshipId, leaverId },
    since: random.between(2, 4),
  }));
}

function count(mentorships: Pairs['mentorships'], mentorId: string): number {
  return mentorships.filter((one) => one.mentorId === mentorId).length;
}
