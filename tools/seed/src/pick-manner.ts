import type { HowWeMeet, StageGroup } from '@akin/contracts';
import type { Random } from './random.js';
import type { PlannedManner } from './school-plan.js';

type Odds<T extends string = string> = readonly (readonly [code: T, share: number])[];

const modes: Odds = [
  ['in_person', 0.78],
  ['video', 0.72],
  ['phone', 0.3],
];
const times: Odds = [
  ['weekday_mornings', 0.3],
  ['weekday_middays', 0.42],
  ['weekday_afternoons', 0.45],
  ['weekday_evenings', 0.34],
  ['weekends', 0.16],
];
const kinds: Odds = [
  ['long_term', 0.86],
  ['one_hour', 0.4],
  ['co_mentors', 0.18],
  ['pod', 0.1],
];
const stages = [
  ['student', 46],
  ['resident', 30],
  ['fellow', 16],
  ['researcher', 8],
] as const satisfies Odds<StageGroup>;

/** How one invented mentor mentors. Most put something first, some have not said when they meet, and few prefer a stage. */
export function pickManner(helpsWith: readonly string[], random: Random): PlannedManner {
  const prefers = random.chance(0.28) ? [random.weighted(stages), random.weighted(stages)] : [];
  return {
    focus: random.chance(0.74) ? random.some(helpsWith, random.between(1, Math.min(3, helpsWith.length - 1))) : [],
    howWeMeet: random.chance(0.88) ? howWeMeet(random) : { meeting_mode: [], meeting_time: [], mentoring_kind: [] },
    prefersStages: [...new Set(prefers)],
  };
}

function howWeMeet(random: Random): HowWeMeet {
  return {
    meeting_mode: each(modes, random),
    meeting_time: random.chance(0.85) ? each(times, random) : [],
    mentoring_kind: random.chance(0.9) ? each(kinds, random) : [],
  };
}

function each(odds: Odds, random: Random): string[] {
  return odds.filter(([, share]) => random.chance(share)).map(([code]) => code);
}
