import type { ContactView } from '@akin/contracts';

export interface LinkFacts {
  madeAt: Date | null;
  expiresAt: Date | null;
  usedAt: Date | null;
  endedAt: Date | null;
}

/**
 * How far the newest set-up link of a contact is. One that was ended is over whatever came before; one that was
 * opened in time stays opened; one that nobody opened expires.
 */
export function describeLink({ madeAt, expiresAt, usedAt, endedAt }: LinkFacts, now: Date): ContactView['link'] {
  if (!madeAt || !expiresAt) return { state: 'none', sentAt: null, expiresAt: null };
  const times = { sentAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() };
  if (endedAt) return { state: 'ended', ...times };
  if (usedAt) return { state: 'opened', ...times };
  return { state: expiresAt <= now ? 'expired' : 'sent', ...times };
}
