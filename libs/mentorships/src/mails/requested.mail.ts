import type { PersonLine } from '@akin/contracts';
import type { MailContent } from '@akin/messaging';
import { callName } from './call-name.js';
import type { RequestMailFacts } from './request-mail-facts.js';
import { sayDay } from './say-day.js';

/** To the mentor: someone asks. */
export function requestedMail({ learner, mentor, needLabel, hope, when, answerBy, schoolWords, url }: RequestMailFacts): MailContent {
  const title = `${learner.name} would like you as their ${schoolWords.mentor}`;
  return {
    subject: title,
    preheader: `You have until ${sayDay(answerBy)}. A place is held while you decide.`,
    title,
    paragraphs: [`Dear ${callName(mentor.name)},`, `${introduce(learner)} asks for your help and writes:`],
    quote: hope,
    facts: [
      { label: 'Help with', value: needLabel },
      { label: 'Can meet', value: when },
      { label: 'You have until', value: sayDay(answerBy) },
    ],
    button: { label: 'Read and answer', url },
    after: ['A place is held while you decide. You can accept, or decline without a reason; declining leaves no mark on either of you.'],
  };
}

/** `Imani Castellanos, third-year student (MS3),`; a role that begins with an abbreviation keeps its capitals. */
function introduce({ name, role }: PersonLine): string {
  if (!role) return name;
  const inSentence = /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
  return `${name}, ${inSentence},`;
}
