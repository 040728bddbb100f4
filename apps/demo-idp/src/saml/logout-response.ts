import { randomBytes } from 'node:crypto';
import { SUCCESS } from './build-response.js';
import { escapeXml } from './escape-xml.js';
import { signXml, type Credentials } from './sign-xml.js';

interface LogoutAnswer {
  idp: { entityId: string } & Credentials;
  /** Where it goes. */
  slo: string;
  inResponseTo: string;
  now: Date;
}

/** Signed word that somebody is signed out here too, as it is posted in `SAMLResponse`. */
export function logoutResponse({ idp, slo, inResponseTo, now }: LogoutAnswer): string {
  const xml = [
    '<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` ID="_${randomBytes(20).toString('hex')}" Version="2.0" IssueInstant="${now.toISOString()}" Destination="${escapeXml(slo)}"`,
    ` InResponseTo="${escapeXml(inResponseTo)}"><saml:Issuer>${escapeXml(idp.entityId)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${SUCCESS}"/></samlp:Status></samlp:LogoutResponse>`,
  ].join('');
  return Buffer.from(signXml(xml, idp)).toString('base64');
}
