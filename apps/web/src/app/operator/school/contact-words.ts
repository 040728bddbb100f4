import type { ContactRole, ContactView } from '@akin/contracts';
import { agoWords, dateWords } from '../ago-words';

export const contactRoleWords: Record<ContactRole, string> = { administrator: 'First administrator', it: 'IT contact' };

/** How far a contact's set-up link is, as a sentence. */
export function linkWords({ state, sentAt, expiresAt }: ContactView['link'], now: Date): string {
  const sent = sentAt ? agoWords(sentAt, now) : '';
  const until = expiresAt ? dateWords(expiresAt, now) : '';
  switch (state) {
    case 'none':
      return 'No set-up link has been sent.';
    case 'sent':
      return `Set-up link sent ${sent}; it opens once, until ${until}.`;
    case 'opened':
      return `Set-up link sent ${sent} and opened. Sign-in is not switched on yet.`;
    case 'expired':
      return `The set-up link ran out on ${until} without being opened.`;
    case 'ended':
      return 'The set-up link is closed.';
  }
}

/** The label of the button that sends a link. */
export const sendWords = ({ state }: ContactView['link']): string => (state === 'none' ? 'Send a set-up link' : 'Send again');
