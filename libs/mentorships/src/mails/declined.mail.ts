import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { RequestMailFacts } from './request-mail-facts.js';

/** To the learner: the mentor cannot. The subject says nothing that hurts in a list of mails. */
export function declinedMail({ learner, mentor, words, schoolWords, url }: RequestMailFacts): MailContent {
  return {
    subject: `${mentor.name} has answered you`,
    preheader: 'Not this time. It is not about you, and there are others who fit.',
    title: `${mentor.name} cannot take this on now`,
    paragraphs: [
      `Dear ${callName(learner.name)},`,
      `${mentor.name} has read your request and cannot be your ${schoolWords.mentor} just now. Most often it is a matter of time. It says nothing about you, and no mark is kept.`,
      ...(words ? [`${mentor.name} adds:`] : []),
    ],
    ...(words ? { quote: words } : {}),
    button: { label: 'See who else fits', url },
    after: ['Your place among your open requests is free again, so you can ask someone else right away.'],
  };
}
