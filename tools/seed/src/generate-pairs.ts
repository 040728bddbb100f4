import { hopesFor, meetingTimes } from './learner-voices.js';
import { Places } from './places.js';
import type { Random } from './random.js';
import type { PlannedMentorship, PlannedPerson, PlannedRequest } from './school-plan.js';

export interface PairSheet {
  /** Mentorships ever formed, of which `ended` are over. */
  relationships: number;
  ended: number;
  open: number;
  declined: number;
  withdrawn: number;
}

export interface Pairs {
  requests: PlannedRequest[];
  mentorships: PlannedMentorship[];
}

/**
 * Who asked whom and what became of it. The cast's part is fixed: learner1 has asked nobody yet, learner2 waits for
 * mentor1, mentor1 mentors somebody and has answered others before, and learner3 is mentored by mentor2. Nobody ends up with more than they have room for.
 */
export function generatePairs(
  mentors: readonly PlannedPerson[],
  learners: readonly PlannedPerson[],
  sheet: PairSheet,
  random: Random,
): Pairs {
  const [mentor1, mentor2, , ...otherMentors] = mentors as [PlannedPerson, PlannedPerson, ...PlannedPerson[]];
  const [, learner2, learner3, ...others] = learners as [PlannedPerson, PlannedPerson, PlannedPerson, ...PlannedPerson[]];
  const asking = random.shuffle(others);
  const places = new Places(mentors);
  const someone = () => asking.pop() ?? fail();
  const anyMentor = () => places.take(random.shuffle(otherMentors));
  const anyone = () => random.pick(otherMentors);
  /** Asked often enough that mentor1's page can tell how soon they usually answer. */
  const byMentor1 = (request: PlannedRequest): PlannedRequest => ({ ...request, mentorId: mentor1.id });

  const accepted = [
    story(learner3, places.take([mentor2]), 34, random),
    story(someone(), places.take([mentor1]), 71, random),
    ...times(sheet.relationships - 2 - sheet.ended, () => story(someone(), anyMentor(), random.between(6, 400), random)),
    ...times(sheet.ended, () => byMentor1(story(someone(), anyone(), random.between(500, 1400), random))),
  ];
  const open = [
    ask(learner2, places.take([mentor1]), 1, random),
    ...times(sheet.open - 1, () => ask(someone(), anyMentor(), random.between(1, 3), random)),
  ];
  const closed = [
    ...times(sheet.declined, (n) => {
      const declined = answered(ask(someone(), anyone(), random.between(10, 300), random), 'declined', random);
      return n === 0 ? byMentor1(declined) : declined;
    }),
    ...times(sheet.withdrawn, () => answered(ask(someone(), anyone(), random.between(10, 300), random), 'withdrawn', random)),
  ];
  return {
    requests: [...accepted, ...open, ...closed],
    mentorships: accepted.map((request, n) => mentorship(request, n >= accepted.length - sheet.ended, random)),
  };
}

function ask(learner: PlannedPerson, mentor: PlannedPerson, asked: number, random: Random): PlannedRequest {
  const { need, words: hope } = random.pick(hopesFor(learner.profile?.stage ?? '', mentor.mentoring?.helpsWith ?? []));
  const base = { id: random.id(), learnerId: learner.id, mentorId: mentor.id };
  return { ...base, need, hope, when: random.pick(meetingTimes), state: 'open', asked, answered: null, words: null };
}

function story(learner: PlannedPerson, mentor: PlannedPerson, asked: number, random: Random): PlannedRequest {
  return answered(ask(learner, mentor, asked, random), 'accepted', random);
}

function answered(request: PlannedRequest, state: PlannedRequest['state'], random: Random): PlannedRequest {
  const words = state === 'accepted' ? random.pick(welcomes) : state === 'declined' ? random.pick(regrets) : null;
  return { ...request, state, answered: Math.max(1, request.asked - random.between(1, 4)), words };
}

function mentorship(request: PlannedRequest, over: boolean, random: Random): PlannedMentorship {
  const { id: requestId, learnerId, mentorId } = request;
  const started = request.answered as number;
  return { id: random.id(), requestId, learnerId, mentorId, started, ended: over ? Math.max(1, started - random.between(200, 380)) : null };
}

const welcomes = [
  'I would love to. Shall we begin with half an hour and no agenda?',
  'Yes, gladly. Send me the draft before we meet, however rough.',
  'Your note made my morning. Let us talk this week.',
  null,
];
const regrets = ['My clinic doubles this month and you deserve better than leftovers. I hope we meet another time.', null, null];

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

function fail(): never {
  throw new Error('more requests are planned than there are learners to ask');
}
