import type { MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';

interface Occasion {
  school: Pick<School, 'shortName' | 'timeZone' | 'words'>;
  /** As the account calls the person. */
  name: string;
  url: string;
  expiresAt: Date;
  /** Whether somebody has signed in to this account before, under another identifier. */
  before: boolean;
  /** Whether another identifier asks for the same account at the moment. */
  contested: boolean;
}

/** Asks the owner of a mailbox whether it was them. Whoever has inherited the address must see whose account it is. */
export function confirmationMail({ school, name, url, expiresAt, before, contested }: Occasion): MailContent {
  const until = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: school.timeZone }).format(expiresAt);
  return {
    subject: `Was it you? A sign-in to the ${school.words.program}`,
    preheader: `Somebody signed in at ${school.shortName} as ${name}. The link works until ${until}.`,
    title: `Somebody signed in at ${school.shortName} as you. Was it you?`,
    paragraphs: [
      before
        ? `${school.shortName}’s sign-in calls this person by another identifier than before, so we ask once whether it is still ${name}. That happens when a school changes its systems.`
        : `It is the first sign-in to the account of ${name} in the ${school.words.program}, so we ask once at the address your school gave us.`,
      'If it was you, follow the link and say so. Then sign in again, and you will not be asked any more.',
      ...(contested
        ? [
            'Another sign-in to this account is waiting for an answer too. So please open the link in the very browser in which you signed in just now; in any other it is not taken.',
          ]
        : []),
    ],
    button: { label: 'Look at it', url },
    after: [
      `The link works once, until ${until}.`,
      `You are not ${name}, or it was not you? Then do not confirm it: nobody came in, and your program office will gladly look into it.`,
    ],
  };
}
