import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { RequestMailFacts } from './request-mail-facts.js';

/** To a mentor who was asked: it is settled. There is nothing to press, so there is no button. */
export function withdrawnMail({ learner, mentor, needLabel }: RequestMailFacts): MailContent {
  return {
    subject: `${learner.name} has withdrawn the request`,
    preheader: 'Nothing for you to do. The place that was held is free again.',
    title: `${learner.name} has withdrawn the request`,
    paragraphs: [
      `Dear ${callName(mentor.name)},`,
      `${learner.name} had asked for your help and no longer needs an answer. Plans change, and it says nothing about you. Nothing for you to do; the place that was held is free again.`,
    ],
    facts: [{ label: 'It was about', value: needLabel }],
  };
}
