import { X509Certificate } from 'node:crypto';
import { badInput } from '@akin/platform';
import { readIdpMetadata, type IdpMetadata } from '../config/read-idp-metadata.js';
import { judgeValidity, type ValidityProblem } from './metadata-times.js';
import { verifiedMetadata } from './verify-metadata.js';

const sentences: Record<ValidityProblem, string> = {
  expired: 'This metadata has run out. Please ask for a newer one.',
  no_end: 'Signed metadata has to say until when it is valid, and this does not.',
  ends_too_far: 'Signed metadata may be valid for two weeks at most, and this claims more.',
};

/** What to look for in metadata, and what must be true of it. */
export interface Expectation {
  /** Whose signature it must bear; null for nobody's. */
  signer: string | null;
  now: Date;
  /** The one identity provider that is meant; null when there should be only one. */
  wanted?: string | null;
}

/**
 * Reads metadata that is to be relied on: signed by whom it should be, and not over.
 * @throws Refusal `bad_input`
 */
export function understandMetadata(xml: string, { signer, now, wanted = null }: Expectation): IdpMetadata {
  const idp = readIdpMetadata(signer ? verifiedMetadata(xml, signer) : xml, wanted);
  const problem = judgeValidity(idp.validUntil, signer !== null, now);
  if (problem) throw badInput({ field: 'metadata', message: sentences[problem] });
  return idp;
}

/** A certificate in PEM, however it was pasted. @throws Refusal `bad_input` */
export function readSigner(pasted: string): string {
  try {
    const body = pasted.includes('-----BEGIN') ? pasted : Buffer.from(pasted.replace(/\s/g, ''), 'base64');
    return new X509Certificate(body).toString();
  } catch {
    throw badInput({ field: 'signer', message: 'This is not a certificate we can read.' });
  }
}
