import type { MailContent } from '@akin/messaging';
import { schoolUrl } from '@akin/messaging';
import { invitationSecret } from '@akin/sign-in';
import type { School } from '@akin/tenancy';

/** The first mail a mentor gets: why them, what it means, what it asks of them, and the one next step. */
export function invitationMail(school: School, person: { id: string; mail: string; givenName: string }): MailContent {
  const { mentor, mentors, learner, learners, program } = school.words;
  return {
    subject: `${school.shortName} would like you as a ${mentor}`,
    preheader: `A few minutes now; then ${learners} who are looking for someone like you can find you.`,
    title: `${person.givenName || 'Hello'}, someone here is looking for a person like you`,
    paragraphs: [
      `${school.name} is asking you to join its ${program}. ${capitalized(learners)} choose their own ${mentors} here, by what matters to them: a shared path, a language, a specialty, or simply someone who has done it before.`,
      `Being a ${mentor} means listening, being honest, and meeting about once a month. You decide how many people you have room for, what you help with, and when to take a pause. You can decline any request without a reason.`,
      `Sign in the way you always do at ${school.shortName}. Tell us your specialty, what you help with and how many people you can carry; it takes about five minutes. Everything about who you are is optional, and beside each answer you choose who may see it. Your school never fills it in for you.`,
    ],
    button: { label: 'Sign in and say yes', url: schoolUrl(school, `/invitation#${invitationSecret(school.id, person)}`) },
    after: [`Not for you? Then there is nothing to do. No ${learner} sees your name before you say yes.`],
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
