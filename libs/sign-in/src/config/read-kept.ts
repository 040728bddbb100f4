import { verifiedMetadata } from '../metadata/verify-metadata.js';
import type { GivenMetadata } from './drafts.repository.js';
import { readIdpMetadata, type IdpMetadata } from './read-idp-metadata.js';

/** What metadata that was looked over once describes, whether or not it is over by now. @throws Refusal `bad_input` */
export function readKept({ xml, source }: Pick<GivenMetadata, 'xml' | 'source'>): IdpMetadata {
  return readIdpMetadata(source?.signer ? verifiedMetadata(xml, source.signer) : xml);
}
