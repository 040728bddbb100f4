import type { MailContent } from '@akin/messaging';
import { nominationLinkDays } from '@akin/contracts';
import type { School } from '@akin/tenancy';

/** To somebody who knows a mentor-to-be: would you say a few words? Its link works once. */
export function nominationAskMail(
  { name, shortName, timeZone, words }: School,
  { nominator, mentor, url, expiresAt }: { nominator: string; mentor: string; url: string; expiresAt: Date },
): MailContent {
  const until = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', month: 'long', day: 'numeric' }).format(expiresAt);
  return {
    subject: `A few words about ${mentor}`,
    preheader: `${shortName} would like to hear from you. It takes five minutes.`,
    title: `Would you say a few words about ${mentor}?`,
    paragraphs: [
      `Dear ${nominator},`,
      `${name} is choosing the ${words.mentors} of its ${words.program}, and thinks you know ${mentor} well enough to say why ${words.learners} would be in good hands.`,
      `A few sentences are plenty. Only those who decide about ${words.mentors} read them; ${mentor} sees that somebody spoke up, and not who or what.`,
    ],
    button: { label: 'Write a few words', url },
    after: [
      `The button works once, until ${until} (${nominationLinkDays} days). You need no account. If this is not for you, there is nothing to do.`,
    ],
  };
}
