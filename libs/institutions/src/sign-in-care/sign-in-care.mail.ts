import type { MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';
import type { Warning } from './due-warnings.js';

type To = Pick<School, 'shortName' | 'timeZone'>;

const whatItIs: Record<Warning['what'], { name: string; means: string; todo: string }> = {
  their_certificate: {
    name: 'the signing certificate of your identity provider',
    means:
      'Sign-in goes on working with the key itself, but most identity providers change it about then, and a change we do not know of closes the door.',
    todo: 'When the new certificate is published, give us the new metadata, or nothing if we read it from your address: we accept old and new side by side.',
  },
  our_certificate: {
    name: 'our certificate in your identity provider',
    means: 'Some identity providers stop taking our requests on that day.',
    todo: 'An administrator can begin a new key on the sign-in page of the settings; both are then published in our metadata until you have taken it in.',
  },
  their_metadata: {
    name: 'the metadata of your identity provider',
    means: 'It says itself that it must not be used after that day, so from then on nobody could sign in.',
    todo: 'Please publish it anew with a later date, or give us a newer file on the sign-in page of the settings.',
  },
};

/** A few weeks before something sign-in rests on runs out. */
export function endingMail(school: To, name: string, { what, until, days }: Warning): MailContent {
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: school.timeZone }).format(until);
  const it = whatItIs[what];
  return {
    subject: `Sign-in at ${school.shortName}: something runs out on ${day}`,
    preheader: `It is ${it.name}. There is still time.`,
    title: `In ${days} days or less, ${it.name} runs out`,
    paragraphs: [`Hello ${name},`, it.means, it.todo, 'If this is not yours to do, please pass it on to your IT department.'],
    facts: [{ label: 'Runs out on', value: day }],
    after: ['We write 30, 14 and 7 days before, and not again once it is renewed.'],
  };
}

/** New metadata was found that is not taken without a person's yes. */
export function waitingMail(school: To, name: string, { url, digest }: { url: string; digest: string }): MailContent {
  return {
    subject: `Sign-in at ${school.shortName}: new keys wait for your yes`,
    preheader: 'People sign in as before until somebody has looked.',
    title: 'Your identity provider has changed all its keys, or its address, at once',
    paragraphs: [
      `Hello ${name},`,
      'When we read your identity provider’s metadata again, none of the signing keys we know was in it any more, or people would be sent to another server to sign in. That may be a change you planned. It may also be somebody who took over the place where the metadata is.',
      'So nothing was taken: sign-in goes on with what we had. If the change is yours, an administrator can say yes to it on the sign-in page of the settings. The mark below names what was found.',
    ],
    facts: [
      { label: 'Read from', value: url },
      { label: 'Mark', value: digest },
    ],
    after: ['If you know of no such change, please have your IT department look at the address before anybody says yes.'],
  };
}
