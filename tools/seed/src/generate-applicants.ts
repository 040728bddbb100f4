import type { Claim } from '@akin/contracts';
import type { Chair } from './faculty-deck.js';
import { invitedFaculty } from './generate-mentors.js';
import type { Names } from './invent-names.js';
import { pickManner } from './pick-manner.js';
import { pickNeeds } from './pick-needs.js';
import type { Random } from './random.js';
import type { PlannedApplication, PlannedPerson } from './school-plan.js';

/** What applicants write, by criterion. */
const claims: readonly Claim[] = [
  {
    criterion: 'record',
    words: 'Residents gave me the teaching award in 2024. The letter from our program director says more than I can.',
  },
  {
    criterion: 'background',
    words: 'I was the first in my family to finish high school, and I remember who answered my questions. I would like to be that person.',
  },
  {
    criterion: 'record',
    words: 'I have precepted third-year students every summer since 2015, and three of them still call when they are stuck.',
  },
];

/** People who came, applied, and wait for a reviewer. */
export function generateApplicants(
  chairs: readonly Chair[],
  names: Names,
  random: Random,
): { people: PlannedPerson[]; applications: PlannedApplication[] } {
  const people = random.some([...chairs], claims.length).map((chair, n) => {
    const invited = invitedFaculty(chair, names.invent(n === 1 ? 'latin' : 'american'), random);
    const helpsWith = pickNeeds(chair.specialty, random);
    const mentoring = { state: 'applied' as const, capacity: 2, helpsWith, ...pickManner(helpsWith, random) };
    return { ...invited, joined: 20 + n, firstSignIn: 9 - n, mentoring };
  });
  const applications = people.map(({ id }, n) => ({
    id: random.id(),
    eventId: random.id(),
    mentorId: id,
    claims: [claims[n]],
    sent: 6 - n,
  }));
  return { people, applications };
}
