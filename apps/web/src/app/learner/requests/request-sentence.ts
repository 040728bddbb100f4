import type { RequestView } from '@akin/contracts';
import { spokenDay } from '../../wording/days';
import { capitalized } from '../../wording/capitalized';
import { callName } from '../../wording/names';
import { pronounsOf } from '../../wording/pronouns';

export interface Sentence {
  title: string;
  text: string;
}

/** Where a request stands, as a colleague would say it to the learner on `today` (`YYYY-MM-DD`, at the school). */
export function requestSentence(request: RequestView, today: string): Sentence {
  const who = callName(request.mentor.name);
  const { they } = pronounsOf(request.mentor.pronouns);
  switch (request.state) {
    case 'accepted':
      return { title: `${who} said yes.`, text: 'Write a first line and agree on a time to meet.' };
    case 'declined':
      return {
        title: `${who} cannot take this on just now.`,
        text: 'It says nothing about you. Your note is kept below, and you can ask someone else.',
      };
    case 'withdrawn':
      return { title: `You withdrew your request to ${who}.`, text: 'Nothing is held against anyone. You can ask again at any time.' };
    case 'expired':
      return {
        title: `${who} did not get to answer in time.`,
        text: 'We are sorry about the wait. Your note is kept below, and you can ask someone else.',
      };
    case 'handed_over':
      return handedOver(request, who);
    case 'open':
      return request.answerBy < today
        ? { title: `${who} has not answered yet.`, text: 'The promised day has passed. You can wait, or withdraw and ask someone else.' }
        : {
            title: `${who} has until ${spokenDay(request.answerBy, today)} to answer.`,
            text: `${capitalized(they)} can say yes or no, and we write to you either way. You do not need to do anything.`,
          };
  }
}

/** The program office has it: what it does, or what it decided. */
function handedOver({ desk }: RequestView, who: string): Sentence {
  if (desk?.outcome === 'goes_on') {
    return {
      title: `You can ask ${who} again.`,
      text: 'You are both on the school’s list again. Your note is kept below, to use once more.',
    };
  }
  if (desk?.outcome === 'new_mentor') {
    return {
      title: 'Your program office has an idea for you.',
      text: 'It is in the mail they wrote to you. Whom you ask is up to you, as always.',
    };
  }
  if (desk?.outcome === 'ended' || desk?.reason === 'learner_left') {
    return {
      title: `Your request to ${who} is closed.`,
      text: 'It says nothing about you. Your note is kept below, and you can ask someone else.',
    };
  }
  const why = desk?.reason === 'mentor_paused' ? 'is taking a pause' : 'is not on the school’s list any more';
  return {
    title: `Your program office is looking for somebody in place of ${who}.`,
    text: `${who} ${why}, and it says nothing about you. We write to you; you need not wait, and can ask someone else at any time.`,
  };
}
