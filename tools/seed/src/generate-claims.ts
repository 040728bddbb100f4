import type { Random } from './random.js';
import type { PlannedClaim, PlannedModule, PlannedPerson } from './school-plan.js';

const modules: readonly (readonly [title: string, kind: PlannedModule['kind'], maxQuarters: number])[] = [
  ['Listening across difference', 'mentor', 5],
  ['The first meeting', 'mentor', 4],
  ['Letters that open doors', 'mentor', 4],
  ['Reading a personal statement', 'mentor', 3],
  ['When bias happens on your team', 'mentor', 6],
  ['Mentoring without carrying everything', 'mentor', 6],
  ['Getting the most from a mentor', 'mentee', 4],
  ['Writing to someone you admire', 'mentee', 2],
];

export function generateModules(random: Random): PlannedModule[] {
  return modules.map(([title, kind, maxQuarters]) => ({ id: random.id(), title, kind, maxQuarters }));
}

/** `count` CME claims, at most one per mentor and module; mentors take the modules in their order. Credit is in quarters, as physicians claim it. */
export function generateClaims(
  mentors: readonly PlannedPerson[],
  all: readonly PlannedModule[],
  count: number,
  random: Random,
): PlannedClaim[] {
  const forMentors = all.filter(({ kind }) => kind === 'mentor');
  const taken = new Map<string, number>();
  const claims: PlannedClaim[] = [];
  while (claims.length < count) {
    const mentor = random.pick(mentors);
    const next = forMentors[taken.get(mentor.id) ?? 0];
    if (!next) continue;
    taken.set(mentor.id, (taken.get(mentor.id) ?? 0) + 1);
    const quarters = random.chance(0.8) ? next.maxQuarters : next.maxQuarters - 1;
    claims.push({ id: random.id(), accountId: mentor.id, moduleId: next.id, quarters, claimed: random.between(3, 1100) });
  }
  return claims;
}
