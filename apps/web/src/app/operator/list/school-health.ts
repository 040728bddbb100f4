import type { InstitutionRow, MailHealth } from '@akin/contracts';
import type { IconName } from '@akin/ui';
import { agoWords, dateWords } from '../ago-words';

/** A word on how something is. What needs a look gets a tag with an icon; what is well is plain text. */
export interface Health {
  text: string;
  /** One more line. */
  more?: string;
  tag?: { tone: 'tag--warn' | 'tag--bad' | 'tag--info'; icon: IconName };
}

const needsLook: Health['tag'] = { tone: 'tag--warn', icon: 'clock' };

export function signInHealth(school: Pick<InstitutionRow, 'state' | 'signInReady' | 'lastSignInAt'>, now: Date): Health {
  if (school.state === 'provisioning') return { text: 'Not yet' };
  const more = school.lastSignInAt ? `Last ${agoWords(school.lastSignInAt, now)}` : undefined;
  if (school.state !== 'active') return { text: 'Closed', more };
  if (!school.signInReady) return { text: 'Not set up', tag: needsLook };
  return { text: 'Ready', more: more ?? 'Nobody has yet' };
}

const mail: Record<MailHealth, Health> = {
  quiet: { text: 'Nothing sent yet' },
  good: { text: 'Nothing is late' },
  late: { text: 'Late', more: 'Waiting over 15 minutes', tag: needsLook },
  silent: { text: 'Not known', more: 'The worker is silent', tag: { tone: 'tag--bad', icon: 'alert' } },
  failing: { text: 'Failing', more: 'Some was given up', tag: { tone: 'tag--bad', icon: 'alert' } },
};

export const mailHealth = (health: MailHealth): Health => mail[health];

export function versionHealth(school: Pick<InstitutionRow, 'state' | 'schemaVersion' | 'upToDate'>): Health {
  if (school.state === 'provisioning' && school.schemaVersion === 0) return { text: 'Not yet' };
  if (school.upToDate) return { text: String(school.schemaVersion), more: 'Up to date' };
  return { text: `${school.schemaVersion}, behind`, tag: needsLook };
}

/** The line under an archived school's state, when it is going to be erased. */
export function eraseWords(school: Pick<InstitutionRow, 'eraseAfter'>, now: Date): string | null {
  return school.eraseAfter && `To be erased ${dateWords(school.eraseAfter, now)}`;
}
