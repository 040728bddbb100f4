/** Who would write it: first or last two years of medical school, any student, a resident or fellow, or anyone. */
type Writer = 'early' | 'late' | 'student' | 'resident' | 'anyone';

interface Hope {
  need: string;
  from: Writer;
  words: string;
}

const hopes: readonly Hope[] = [
  {
    need: 'residency_application',
    from: 'late',
    words: 'Someone who has read a hundred of these and will tell me the truth about mine. Nobody in my family has done this before.',
  },
  {
    need: 'residency_application',
    from: 'late',
    words: 'I would like to practice interviews with someone who asks the uncomfortable questions kindly.',
  },
  {
    need: 'away_rotations',
    from: 'late',
    words: 'I can do one away rotation and have three in mind. I hope for someone who knows what they are really like.',
  },
  {
    need: 'specialty_choice',
    from: 'student',
    words: 'I love two fields that have nothing to do with each other. I hope to think aloud with someone who has time for that.',
  },
  {
    need: 'research_start_up',
    from: 'student',
    words: 'I have an idea and no idea how to begin. One honest conversation about what is feasible would help so much.',
  },
  {
    need: 'study_skills',
    from: 'early',
    words: 'I read everything and remember half. I would love to hear how somebody else got through the first two years.',
  },
  {
    need: 'first_generation_navigation',
    from: 'early',
    words: 'There are rules here nobody wrote down. I hope for someone who remembers learning them.',
  },
  {
    need: 'confidence',
    from: 'anyone',
    words: 'Everyone else seems to know where to stand. I hope to hear how that felt for you at the beginning.',
  },
  {
    need: 'navigating_bias',
    from: 'anyone',
    words: 'Something was said on rounds and I keep going back to it. I would like to learn how others answer.',
  },
  {
    need: 'identity_and_belonging',
    from: 'anyone',
    words: 'I have not met anyone here who grew up the way I did. I would simply like to talk to someone who gets it.',
  },
  {
    need: 'research_methods_and_statistics',
    from: 'anyone',
    words: 'My survey has 80 answers and I am afraid of all of them. I would love to plan the analysis together.',
  },
  {
    need: 'finances_and_debt',
    from: 'anyone',
    words: 'I would like to talk about loans with somebody who had them and is calm about it now.',
  },
  {
    need: 'advocacy_health_equity',
    from: 'anyone',
    words: 'I want to build something that lasts longer than my rotation. I hope for advice from someone who has.',
  },
  {
    need: 'publication_and_presentation',
    from: 'anyone',
    words: 'My case report came back with long comments. I would love to answer them with someone who is not afraid of reviewers.',
  },
  {
    need: 'work_life_integration',
    from: 'resident',
    words: 'I am expecting in March and in the middle of residency. I hope for someone who has done both.',
  },
  {
    need: 'fellowship_application',
    from: 'resident',
    words: 'I am applying next cycle and would be grateful for help choosing programs and telling my story.',
  },
  {
    need: 'leadership',
    from: 'resident',
    words: 'I was elected chief and have never led anything larger than a study group. I hope to learn before July.',
  },
  {
    need: 'job_search_and_contracts',
    from: 'resident',
    words: 'Two offers, two cities, one contract I do not understand. I would be grateful for an hour.',
  },
];

const writersOf: readonly (readonly [stage: RegExp, writers: readonly Writer[]])[] = [
  [/^MS[12]$/, ['early', 'student', 'anyone']],
  [/^MS[34]$/, ['late', 'student', 'anyone']],
  [/^MD-PhD$/, ['student', 'anyone']],
  [/^(PGY|Fellow)/, ['resident', 'anyone']],
];

/** What a learner of this stage may hope for; from a mentor who helps with some of it, one of those. Never empty. */
export function hopesFor(stage: string, helpsWith: readonly string[]): readonly Hope[] {
  const writers = writersOf.find(([pattern]) => pattern.test(stage))?.[1] ?? ['anyone'];
  const own = hopes.filter(({ from }) => writers.includes(from));
  const offered = own.filter(({ need }) => helpsWith.includes(need));
  return offered.length > 0 ? offered : own;
}

/** When invented learners can meet. */
export const meetingTimes: readonly string[] = [
  'Evenings after 6, Saturday mornings, by video or in person',
  'Thursday afternoons, and most lunches',
  'Early mornings before 7:30; I am up anyway',
  'Weekends, by video',
  'Any weekday after 5 pm',
  'Tuesdays, when I am at the clinic next door',
  'I am on nights until the 15th, so afternoons for now',
  'Monday and Wednesday lunch, in person if you can',
];
