import type { MentorshipView, Wish } from '@akin/contracts';
import { longDay } from '../wording/days';
import { callName } from '../wording/names';

export interface NextStep {
  title: string;
  text: string;
  action: { label: string; path: string };
}

interface LearnerState {
  wishes: readonly Wish[];
  openRequests: number;
  mentorships: readonly MentorshipView[];
}

/**
 * The one thing a learner would do next, or null when nothing waits: meet the mentor who said yes, say what matters,
 * or ask somebody. `today` is the day at the school; a first meeting counts as waiting until its hoped-for day.
 */
export function learnerNextStep(state: LearnerState, today: string, words: { mentor: string; mentors: string }): NextStep | null {
  const fresh = state.mentorships.find((one) => one.state === 'active' && one.firstMeetingBy >= today);
  if (fresh) {
    return {
      title: `Agree on a first time with ${callName(fresh.mentor.name)}`,
      text: `You are working together now. A first meeting by ${longDay(fresh.firstMeetingBy)} is a good start; half an hour is enough, and there is nothing to prepare.`,
      action: { label: 'Open our page', path: `/mentorships/${fresh.id}` },
    };
  }
  if (state.openRequests > 0 || state.mentorships.some((one) => one.state === 'active')) return null;
  if (state.wishes.length === 0) {
    return {
      title: 'Say what matters to you',
      text: `A need, a language, a place, a first in the family: one wish is enough. You do not have to say anything about yourself.`,
      action: { label: `Find a ${words.mentor}`, path: '/mentors' },
    };
  }
  return {
    title: `Ask one of the ${words.mentors} who fit`,
    text: 'Three short answers, about four minutes. A place is held for you while they decide.',
    action: { label: `See who fits`, path: '/mentors' },
  };
}
