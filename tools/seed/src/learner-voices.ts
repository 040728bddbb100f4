/** What invented learners write when they ask: what they hope for, by area of need, and when they can meet. */
export const hopes: readonly (readonly [need: string, hope: string])[] = [
  [
    'residency_application',
    'Someone who has read a hundred of these and will tell me the truth about mine. Nobody in my family has done this before.',
  ],
  ['residency_application', 'I would like to practice interviews with someone who asks the uncomfortable questions kindly.'],
  [
    'specialty_choice',
    'I love two fields that have nothing to do with each other. I hope to think aloud with someone who has time for that.',
  ],
  ['research_start_up', 'I have an idea and no idea how to begin. One honest conversation about what is feasible would help so much.'],
  [
    'research_methods_and_statistics',
    'My survey has 80 answers and I am afraid of all of them. I would love to plan the analysis together.',
  ],
  ['navigating_bias', 'Something was said on rounds and I keep going back to it. I would like to learn how others answer.'],
  ['confidence', 'Everyone else seems to know where to stand. I hope to hear how that felt for you at the beginning.'],
  ['work_life_integration', 'I am expecting in March and in the middle of intern year. I hope for someone who has done both.'],
  ['fellowship_application', 'I am applying next cycle and would be grateful for help choosing programs and telling my story.'],
  ['first_generation_navigation', 'There are rules here nobody wrote down. I hope for someone who remembers learning them.'],
  [
    'publication_and_presentation',
    'My case report came back with long comments. I would love to answer them with someone who is not afraid of reviewers.',
  ],
  ['leadership', 'I was elected chief and have never led anything larger than a study group. I hope to learn before July.'],
  ['finances_and_debt', 'I would like to talk about loans with somebody who had them and is calm about it now.'],
  ['advocacy_health_equity', 'I want to build something that lasts longer than my rotation. I hope for advice from someone who has.'],
  ['job_search_and_contracts', 'Two offers, two cities, one contract I do not understand. I would be grateful for an hour.'],
];

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
