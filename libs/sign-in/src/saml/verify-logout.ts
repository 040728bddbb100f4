import { parseXml } from './dom.js';
import { readLogoutRequest, type LogoutFacts } from './read-logout-request.js';
import { verifiedPost } from './verify-post.js';

/** A message about signing out that has passed the gate. */
export interface LogoutToVerify {
  xml: string;
  /** Who may have signed it; null when its signature was in the query and has been verified there. */
  idpCertificates: readonly string[] | null;
}

/** What the identity provider says; null when the message is not its word. */
export function verifyLogout({ xml, idpCertificates }: LogoutToVerify): LogoutFacts | null {
  const signed = idpCertificates ? verifiedPost(xml, idpCertificates) : xml;
  return signed === null ? null : readLogoutRequest(parseXml(signed));
}
