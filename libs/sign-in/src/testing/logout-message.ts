import { createSign, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { signXml } from '../../../../apps/demo-idp/src/saml/sign-xml.js';
import type { SchoolIdp } from './school-idp.js';

export interface LogoutChanges {
  issuer?: string;
  destination?: string;
  issuedAt?: Date;
  sessionIndexes?: string[];
  notOnOrAfter?: Date;
}

/** A LogoutRequest for this name, not signed. */
export function logoutRequest(idp: SchoolIdp, name: string, changes: LogoutChanges = {}): string {
  const indexes = (changes.sessionIndexes ?? []).map((index) => `<samlp:SessionIndex>${index}</samlp:SessionIndex>`).join('');
  const over = changes.notOnOrAfter ? ` NotOnOrAfter="${changes.notOnOrAfter.toISOString()}"` : '';
  return [
    '<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` ID="_${randomBytes(16).toString('hex')}" Version="2.0" IssueInstant="${(changes.issuedAt ?? new Date()).toISOString()}"${over}`,
    ` Destination="${changes.destination ?? `http://${idp.host}/saml/logout`}"><saml:Issuer>${changes.issuer ?? idp.entityId}</saml:Issuer>`,
    `<saml:NameID>${name}</saml:NameID>${indexes}</samlp:LogoutRequest>`,
  ].join('');
}

/** As the redirect binding sends it: the signature is taken over the query. */
export function byRedirect(xml: string, privateKey: string | null, message: 'SAMLRequest' | 'SAMLResponse' = 'SAMLRequest'): string {
  const parts = [
    [message, deflateRawSync(xml).toString('base64')],
    ['RelayState', 'state&1'],
    ['SigAlg', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (!privateKey) return `/saml/logout?${parts.slice(0, 2).join('&')}`;
  const signature = createSign('sha256').update(parts.join('&')).sign(privateKey, 'base64');
  return `/saml/logout?${parts.join('&')}&Signature=${encodeURIComponent(signature)}`;
}

/** As the post binding sends it: the signature is inside. */
export function byPost(xml: string, key: SchoolIdp['key'] | null): { SAMLRequest: string } {
  return { SAMLRequest: Buffer.from(key ? signXml(xml, key) : xml).toString('base64') };
}
