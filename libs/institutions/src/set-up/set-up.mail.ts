import type { ContactRole } from '@akin/contracts';
import type { MailContent } from '@akin/messaging';
import type { School } from '@akin/tenancy';

interface Occasion {
  school: Pick<School, 'name' | 'shortName' | 'timeZone' | 'words'>;
  to: { role: ContactRole; name: string };
  /** Somebody else was asked to set sign-in up. */
  itKnows: boolean;
  url: string;
  expiresAt: Date;
}

/** The mail that brings a school's IT contact, or its first administrator, to the set-up page. */
export function setUpMail(occasion: Occasion): MailContent {
  const { school, to, url, expiresAt } = occasion;
  const until = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: school.timeZone });
  return {
    subject: `Set up sign-in for ${school.shortName}`,
    preheader: `Five short steps, about fifteen minutes. The link works until ${until.format(expiresAt)}.`,
    title: to.role === 'it' ? `${school.shortName} is waiting for its sign-in` : `${school.shortName} has its own place on Akin`,
    paragraphs: [`Hello ${to.name},`, ...wordsFor(occasion)],
    button: { label: 'Open the set-up page', url },
    after: [
      `The link opens once, in the browser you use it in, until ${until.format(expiresAt)}. It ends when sign-in is switched on.`,
      'Please keep it to yourself: whoever opens it decides how people sign in. Too late, or a different browser? Whoever runs Akin for you can send a new one.',
    ],
  };
}

function wordsFor({ school, to, itKnows }: Occasion): string[] {
  const steps =
    'It takes five short steps: give our values to your identity provider, give us its metadata, look over what we ask of it, test a sign-in, and switch sign-in on.';
  if (to.role === 'it')
    return [
      `${school.name} is starting a ${school.words.program} on Akin, and you were named as the person who sets up sign-in. People will use the account they already have at ${school.shortName}; nobody needs a new password.`,
      steps,
    ];
  const who = `You are the first administrator of the ${school.words.program} at ${school.name}. You will sign in with the account you already have at ${school.shortName}, as soon as sign-in is set up.`;
  const next = itKnows
    ? 'Your IT contact has a link of their own for that, so there is nothing you need to do now. If you set it up yourself or together, this one is yours.'
    : `Nobody else was named for that, so this link is for you, or for you and your IT department side by side. ${steps}`;
  return [who, next];
}
