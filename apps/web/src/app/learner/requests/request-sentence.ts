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
    case 'open':
      return request.answerBy < today
        ? { title: `${who} has not answered yet.`, text: 'The promised day has passed. You can wait, or withdraw and ask someone else.' }
        : {
            title: `${who} has until ${spokenDay(request.answerBy, today)} to answer.`,
            text: `${capitalized(they)} can say yes or no, and we write to you either way. You do not need to do anything.`,
          };
  }
}
