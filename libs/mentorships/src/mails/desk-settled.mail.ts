import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { DeskMailFacts, Side } from './desk-mail-facts.js';

/** To the learner: somebody else to ask, in the words of the program office. */
export function newMentorMail({ learner, mentor, note, schoolWords, urls }: DeskMailFacts): MailContent {
  return {
    subject: `Your program office has an idea for a new ${schoolWords.mentor}`,
    preheader: 'A word from your program office.',
    title: `An idea for a new ${schoolWords.mentor}`,
    paragraphs: [`Dear ${callName(learner.name)},`, `Your program office has looked for somebody in place of ${mentor.name} and writes:`],
    quote: note,
    button: { label: `Find a ${schoolWords.mentor}`, url: urls.mentors },
    after: ['Whom you ask is up to you, as always.'],
  };
}

/** To the learner: nobody sees to the request any more. */
export function requestClosedMail({ learner, mentor, schoolWords, urls }: DeskMailFacts): MailContent {
  return {
    subject: `Your request to ${mentor.name} is closed`,
    preheader: 'It says nothing about you, and you can ask someone else.',
    title: `Your request to ${mentor.name} is closed`,
    paragraphs: [
      `Dear ${callName(learner.name)},`,
      'Your program office has closed the request you once sent. It says nothing about you, no mark is kept, and you can ask someone else at any time.',
    ],
    button: { label: `Find a ${schoolWords.mentor}`, url: urls.mentors },
  };
}

/** To the learner: both are on the list again. A request is never opened behind anyone's back, so it takes a new one. */
export function askAgainMail({ learner, mentor, reason, urls }: DeskMailFacts): MailContent {
  const back = reason === 'learner_left' ? 'You are' : `${mentor.name} is`;
  return {
    subject: `You can ask ${mentor.name} again`,
    preheader: `${back} on the school’s list again.`,
    title: `You can ask ${callName(mentor.name)} again`,
    paragraphs: [
      `Dear ${callName(learner.name)},`,
      `${back} on the school’s list again. Your request was closed meanwhile; if you still would like ${callName(mentor.name)}’s help, please send a new one.`,
    ],
    button: { label: `See ${callName(mentor.name)}’s page`, url: urls.mentor },
  };
}

/** To either of the two: nothing changes. */
export function goesOnMail({ learner, mentor, urls }: DeskMailFacts, to: Side): MailContent {
  const [me, other] = to === 'learner' ? [learner, mentor] : [mentor, learner];
  return {
    subject: `${other.name} and you go on as before`,
    preheader: 'Good news, and nothing for you to do.',
    title: `${callName(other.name)} and you go on as before`,
    paragraphs: [
      `Dear ${callName(me.name)},`,
      `Your program office wrote that it was looking at what comes next for ${callName(other.name)} and you. It is settled: you go on as before.`,
    ],
    button: { label: 'Open our page', url: urls.pair },
  };
}

/** To either of the two: it is over, and it leaves no mark. */
export function pairEndedMail({ learner, mentor, schoolWords, urls }: DeskMailFacts, to: Side): MailContent {
  const [me, other] = to === 'learner' ? [learner, mentor] : [mentor, learner];
  return {
    subject: `${other.name} and you: thank you`,
    preheader: 'What you two began has come to its end. No mark is kept.',
    title: `Thank you for the time you two had`,
    paragraphs: [
      `Dear ${callName(me.name)},`,
      `Your program office has ended the mentorship of ${callName(other.name)} and you. It happens when people move on: no reason is kept, and no mark is left on either of you.`,
    ],
    ...(to === 'learner' ? { button: { label: `Find a new ${schoolWords.mentor}`, url: urls.mentors } } : {}),
  };
}
