import type { InvitationWords } from '@akin/contracts';
import { schoolUrl, type MailContent } from '@akin/messaging';
import { invitationSecret } from '@akin/sign-in';
import type { School } from '@akin/tenancy';
import { optOutSecret } from './opt-out-secret.js';

export interface InvitedPerson {
  id: string;
  mail: string;
  givenName: string;
}

/** What a school says in its invitations. */
export interface InvitationTone {
  words: InvitationWords;
  /** Whether the school asks for an application before somebody becomes a mentor. */
  asks: boolean;
}

export const noWords: InvitationWords = { greeting: '', signedBy: '', replyTo: '' };

/** The first mail a mentor gets: why them, what it means, what it asks of them, and the one next step. */
export function invitationMail(school: School, person: InvitedPerson, { words, asks }: InvitationTone): MailContent {
  const { mentor, mentors, learner, learners, program } = school.words;
  return {
    subject: `${school.shortName} would like you as a ${mentor}`,
    preheader: `A few minutes now; then ${learners} who are looking for someone like you can find you.`,
    title: `${person.givenName || 'Hello'}, someone here is looking for a person like you`,
    paragraphs: [
      ...paragraphsOf(words.greeting),
      `${school.name} is asking you to join its ${program}. ${capitalized(learners)} choose their own ${mentors} here, by what matters to them: a shared path, a language, a specialty, or simply someone who has done it before.`,
      `Being a ${mentor} means listening, being honest, and meeting about once a month. You decide how many people you have room for, what you help with, and when to take a pause. You can decline any request without a reason.`,
      `Sign in the way you always do at ${school.shortName}. Tell us your specialty, what you help with and how many people you can carry; it takes about five minutes. Everything about who you are is optional, and beside each answer you choose who may see it. Your school never fills it in for you.`,
      ...(asks ? [application(school)] : []),
    ],
    button: { label: 'Sign in and say yes', url: signInUrl(school, person) },
    signedBy: words.signedBy || `The ${program}`,
    after: [`Not for you? Then there is nothing to do. No ${learner} sees your name before you say yes.`],
    leave: leaveOf(school, person),
  };
}

/** To those who have not signed in after so many days; it says whether another one comes. */
export function reminderMail(school: School, person: InvitedPerson, { words, asks }: InvitationTone, isLast: boolean): MailContent {
  const { mentor, learner, learners, program } = school.words;
  const again = isLast ? 'This is the last time we write about it.' : 'We write about it once more, and then not again.';
  return {
    subject: `Still open: ${school.shortName} would like you as a ${mentor}`,
    preheader: 'The invitation is still open. It takes about five minutes.',
    title: `${person.givenName || 'Hello'}, your place is still open`,
    paragraphs: [
      `A while ago ${school.name} asked you to join its ${program}. Perhaps it was not a good moment; the invitation is still open, and ${learners} are still looking.`,
      `Sign in the way you always do at ${school.shortName}. It takes about five minutes, and you decide how many people you have room for.`,
      ...(asks ? [application(school)] : []),
    ],
    button: { label: 'Sign in and say yes', url: signInUrl(school, person) },
    signedBy: words.signedBy || `The ${program}`,
    after: [`Not for you? Then there is nothing to do. No ${learner} sees your name before you say yes.`, again],
    leave: leaveOf(school, person),
  };
}

const application = (school: School) =>
  `${school.shortName} then asks for a short application. That takes a few minutes, and you can stop and go on later.`;

function signInUrl(school: School, person: InvitedPerson): string {
  return schoolUrl(school, `/invitation#${invitationSecret(school.id, person)}`);
}

function leaveOf(school: School, { id }: InvitedPerson): MailContent['leave'] {
  return { label: 'Please send me no more invitations', url: schoolUrl(school, `/opt-out#${optOutSecret(school.id, id)}`) };
}

/** A school's own words, a paragraph wherever it left a line empty. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
