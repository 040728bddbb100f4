import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { RequestMailFacts } from './request-mail-facts.js';
import { sayDay } from './say-day.js';

/** To the mentor, once: someone is still waiting. */
export function waitingMail({ learner, mentor, needLabel, hope, answerBy, url }: RequestMailFacts): MailContent {
  return {
    subject: `${learner.name} is hoping to hear from you`,
    preheader: `There is time until ${sayDay(answerBy)}.`,
    title: `${learner.name} is hoping to hear from you`,
    paragraphs: [
      `Dear ${callName(mentor.name)},`,
      `A few days ago ${learner.name} asked for your help. There is time until ${sayDay(answerBy)}; a yes or a no are both a kindness. This was the request:`,
    ],
    quote: hope,
    facts: [
      { label: 'Help with', value: needLabel },
      { label: 'You have until', value: sayDay(answerBy) },
    ],
    button: { label: 'Read and answer', url },
    after: ['Too much right now? Declining needs no reason and leaves no mark on either of you. We remind you only this once.'],
  };
}
