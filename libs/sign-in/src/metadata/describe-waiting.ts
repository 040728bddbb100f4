import type { IdpView } from '@akin/contracts';
import { describeIdp } from '../config/describe-idp.js';
import { readIdpMetadata } from '../config/read-idp-metadata.js';
import { waitingDigest } from './metadata-refresh.service.js';
import type { KeptMetadata } from './metadata.repository.js';
import { verifiedMetadata } from './verify-metadata.js';

/** Metadata that waits for a yes, with what would change in words. */
export interface WaitingView {
  since: string;
  digest: string;
  idp: IdpView;
  changes: string[];
}

/** What waits for a person's yes; null when nothing does. */
export function describeWaiting(kept: KeptMetadata): WaitingView | null {
  const { waiting, source, entityId } = kept;
  if (!waiting) return null;
  const fresh = readIdpMetadata(source?.signer ? verifiedMetadata(waiting.xml, source.signer) : waiting.xml, entityId);
  const known = kept.certificates;
  const gone = known.filter((certificate) => !fresh.certificates.includes(certificate)).length;
  const come = fresh.certificates.filter((certificate) => !known.includes(certificate)).length;
  const changes = [
    ...(gone === known.length ? ['None of the signing keys that are relied on now is in it any more.'] : []),
    ...(gone && gone < known.length ? [`${count(gone, 'signing key')} would no longer be relied on.`] : []),
    ...(come ? [`${count(come, 'signing key')} would be relied on that nobody has looked at yet.`] : []),
    ...(fresh.ssoUrl === kept.ssoUrl
      ? []
      : [`People would be sent to ${fresh.ssoUrl} to sign in, and no longer to ${kept.ssoUrl ?? 'where they go now'}.`]),
  ];
  const idp = describeIdp(fresh, { source, readAt: waiting.since });
  return { since: waiting.since.toISOString(), digest: waitingDigest(waiting.xml), idp, changes };
}

const count = (number: number, what: string) => (number === 1 ? `One ${what}` : `${number} ${what}s`);
