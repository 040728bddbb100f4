import type { IdpMetadata } from '../config/read-idp-metadata.js';

type Known = Pick<IdpMetadata, 'entityId' | 'ssoUrl' | 'certificates'>;

/** `take`: it goes on with what was read; `ask`: a person has to say yes first; `refuse`: it is somebody else. */
export type RefreshVerdict = 'take' | 'ask' | 'refuse';

/**
 * What to do with metadata that was read again. Whoever can change it can sign in as anybody, so where no signature
 * vouches for it, one change waits for a person's yes: that every key known so far is gone at once, or that people
 * would be sent to another host. A school that renews its key publishes the new one beside the old one first, and
 * that goes through by itself. The entity id is never changed by a refresh.
 */
export function judgeRefresh(known: Known, fresh: Known, signed: boolean): RefreshVerdict {
  if (fresh.entityId !== known.entityId) return 'refuse';
  if (signed) return 'take';
  const sameHost = new URL(fresh.ssoUrl).host === new URL(known.ssoUrl).host;
  return sameHost && fresh.certificates.some((certificate) => known.certificates.includes(certificate)) ? 'take' : 'ask';
}
