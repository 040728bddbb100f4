import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import { sayWhy, type DeskMailFacts } from './desk-mail-facts.js';

/** To the learner: the mentor cannot answer any more, and somebody sees to it. */
export function handedOverMail(facts: DeskMailFacts): MailContent {
  const { learner, mentor, schoolWords, urls } = facts;
  return {
    subject: 'We are looking for somebody else for you',
    preheader: `${mentor.name} cannot answer your request now. Your program office has it.`,
    title: 'We are looking for somebody else for you',
    paragraphs: [
      `Dear ${callName(learner.name)},`,
      `${sayWhy(facts, 'learner')} Your request could not be answered, and it says nothing about you.`,
      'Your program office has it now and writes to you when they have found somebody. You do not need to do anything.',
    ],
    button: { label: `Find a ${schoolWords.mentor} yourself`, url: urls.mentors },
    after: ['You need not wait: your place among your open requests is free again, so you can ask someone else at any time.'],
  };
}

/** To a mentor who was asked: somebody else sees to it. There is nothing to press, so there is no button. */
export function nothingToAnswerMail(facts: DeskMailFacts): MailContent {
  const { learner, mentor, needLabel } = facts;
  return {
    subject: `The request of ${learner.name} needs no answer any more`,
    preheader: 'Nothing for you to do. The place that was held is free again.',
    title: `The request of ${learner.name} needs no answer any more`,
    paragraphs: [
      `Dear ${callName(mentor.name)},`,
      sayWhy(facts, 'mentor'),
      'Your program office sees to the request. Nothing for you to do; the place that was held is free again.',
    ],
    facts: [{ label: 'It was about', value: needLabel }],
  };
}
