import { PERSISTENT } from './assertion-xml.js';
import { escapeXml } from './escape-xml.js';

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** Where the parts of one school's identity provider live. */
export interface IdpAddresses {
  entityId: string;
  sso: string;
  slo: string;
}

export const addressesOf = (baseUrl: string, slug: string): IdpAddresses => ({
  entityId: `${baseUrl}/${slug}/metadata`,
  sso: `${baseUrl}/${slug}/sso`,
  slo: `${baseUrl}/${slug}/slo`,
});

/** SAML metadata of one school's identity provider, with the scope its people's ids and affiliations carry. */
export function idpMetadata(slug: string, addresses: IdpAddresses, certificate: string): string {
  const base64 = certificate.replace(/-----[A-Z ]+-----|\s/g, '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
    ` xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" entityID="${escapeXml(addresses.entityId)}">`,
    '<md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    `<md:Extensions><shibmd:Scope regexp="false">${escapeXml(slug)}.example</shibmd:Scope></md:Extensions>`,
    `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    `<md:SingleLogoutService Binding="${REDIRECT}" Location="${escapeXml(addresses.slo)}"/>`,
    `<md:NameIDFormat>${PERSISTENT}</md:NameIDFormat>`,
    `<md:SingleSignOnService Binding="${REDIRECT}" Location="${escapeXml(addresses.sso)}"/>`,
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('');
}
