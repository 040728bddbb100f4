import type { ContactRole } from '@akin/contracts';
import type { MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';

interface Occasion {
  school: Pick<School, 'name' | 'shortName' | 'timeZone'>;
  to: string;
  /** As whoever runs Akin gave it. */
  reason: string;
}

/** The way back in for a school that its own sign-in has locked out. */
export function breakGlassMail({ school, to, reason, url, expiresAt }: Occasion & { url: string; expiresAt: Date }): MailContent {
  const until = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: school.timeZone }).format(expiresAt);
  return {
    subject: `A way back in for ${school.shortName}`,
    preheader: `It opens the page where sign-in is set up, once, until ${until}.`,
    title: `Put sign-in at ${school.shortName} right`,
    paragraphs: [
      `Hello ${to},`,
      `Whoever runs Akin was told that people cannot sign in at ${school.name}, and sends you a way to the page where sign-in is set up. It opens although sign-in is on.`,
      'There you can give your identity provider’s present metadata, test it and switch to it, or switch back to what was on before. Until you do, nothing changes; then everybody signs in anew.',
    ],
    facts: [{ label: 'The reason they gave', value: reason }],
    button: { label: 'Open the set-up page', url },
    after: [
      `The link opens once, in the browser you use it in, until ${until}. It ends when you have switched.`,
      'Please keep it to yourself: whoever opens it decides how people sign in. If you did not expect this, open nothing and ask whoever runs Akin for you; the school’s administrators can see that it was sent.',
    ],
  };
}

/** Tells the school's first administrator that such a way was sent, so that it never happens unseen. */
export function breakGlassNoticeMail({ school, to, reason, sentTo }: Occasion & { sentTo: ContactRole }): MailContent {
  const whom = sentTo === 'it' ? 'the IT contact on record' : 'the administrator on record';
  return {
    subject: `A way back in was sent for ${school.shortName}`,
    preheader: 'You need not do anything, if you know of it.',
    title: 'Somebody may now put your sign-in right',
    paragraphs: [
      `Hello ${to},`,
      `Whoever runs Akin was told that people cannot sign in at ${school.name}, and has sent ${whom} a way to the page where sign-in is set up. It opens once, within 24 hours. They themselves cannot use it and never see it.`,
      'If nobody at your school asked for this, please tell your IT department and whoever runs Akin for you at once.',
    ],
    facts: [{ label: 'The reason they gave', value: reason }],
    after: ['What is done with it shows on the sign-in page of your school’s settings.'],
  };
}
