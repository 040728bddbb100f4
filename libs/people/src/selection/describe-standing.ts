import type { MentorState, SchoolWords, StateWords } from '@akin/contracts';
import { hindrance, mentorMay, type Gate, type Standing } from '../mentors/move-mentor.js';

/** Everything that decides how a mentor's standing reads. */
export interface StandingFacts extends Standing, Gate {
  /** How the last application ended, or what it waits for. */
  application: 'draft' | 'sent' | 'more' | 'approved' | 'declined' | 'withdrawn' | null;
  /** The day a pause ends, in words. */
  backOn: string | null;
  words: SchoolWords;
}

type Describe = (facts: StandingFacts) => StateWords;

/** Where a mentor stands and what comes next, as one would say it. */
export function describeStanding(facts: StandingFacts): StateWords {
  return describe[facts.state](facts);
}

const apply = (label: string) => ({ label, to: 'apply' as const });
const profile = (label: string) => ({ label, to: 'profile' as const });

const beforeFound: Describe = (facts) => {
  const { words, trains, trainedAt } = facts;
  if (hindrance(facts, facts) === 'training_first') {
    return {
      title: 'The training comes next',
      text: `Your school gives its ${words.mentors} a training before they meet their first ${words.learner}. Begin whenever it suits you.`,
      next: mentorMay(facts, facts).includes('train') ? { label: 'Begin the training', to: 'train' } : null,
    };
  }
  return {
    title: trains && trainedAt ? 'Trained, and one step away' : 'One step away',
    text: `Say what you help with and how many people you have room for. Nobody sees your name before you press the last button.`,
    next: profile('Complete my profile'),
  };
};

const describe: Record<MentorState, Describe> = {
  invited: (facts) => {
    if (!facts.asks) return { ...beforeFound(facts), ...(facts.trains ? {} : { title: 'You are invited' }) };
    if (facts.application === 'declined') {
      return {
        title: 'Not this time',
        text: 'The reviewers could not say yes to your last application. You are welcome to apply again whenever something has changed.',
        next: apply('Apply again'),
      };
    }
    return {
      title: facts.application === 'draft' ? 'Your application is begun' : 'You are invited',
      text: `Your school reads a short application from everyone before they become a ${facts.words.mentor}. A few sentences are enough.`,
      next: apply(facts.application === 'draft' ? 'Go on with it' : 'Apply'),
    };
  },
  applied: () => ({
    title: 'Your application has arrived',
    text: 'It waits for a reviewer. There is nothing for you to do now; we write to you when there is news.',
    next: null,
  }),
  in_review: ({ application }) =>
    application === 'more'
      ? {
          title: 'The reviewers have a question',
          text: 'They would like to know a little more before they decide. Everything you sent is still there.',
          next: apply('Answer and send it again'),
        }
      : {
          title: 'Somebody is reading your application',
          text: 'There is nothing for you to do now; we write to you when it is decided.',
          next: null,
        },
  approved: (facts) => {
    const { title, ...rest } = beforeFound(facts);
    return { title: `Your school has said yes. ${title}`, ...rest };
  },
  training: (facts) =>
    hindrance(facts, facts) === 'training_first'
      ? {
          title: 'You are in training',
          text: 'Once it is done, your program office writes it down here, and one last step is left.',
          next: null,
        }
      : beforeFound(facts),
  active: ({ words }) => ({
    title: `You are a ${words.mentor}`,
    text: `${capitalized(words.learners)} can find you as long as you have room. You can take a pause at any time.`,
    next: { label: 'Open my page', to: 'home' },
  }),
  paused: ({ backOn }) => ({
    title: 'You are taking a pause',
    text: backOn
      ? `No new requests reach you. You come back by yourself on ${backOn}, or earlier if you like.`
      : 'No new requests reach you until you come back.',
    next: null,
  }),
  retired: ({ words }) => ({
    title: 'You have stepped back',
    text: `Thank you for the time you gave. No ${words.learner} finds you here now; the people you work with already stay with you as long as you both like.`,
    next: { label: 'Come back', to: 'return' },
  }),
};

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
