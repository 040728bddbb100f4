import { inflateRawSync } from 'node:zlib';
import { elementsOf, parseXml } from './parse-xml.js';

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const ENCODED_LIMIT = 16 * 1024;
const INFLATED_LIMIT = 64 * 1024;

/** What an AuthnRequest asks for. */
export interface AuthnRequest {
  id: string;
  issuer: string;
  /** Where the answer should go; null leaves it to the metadata. */
  acs: string | null;
  destination: string | null;
  /** Ways of showing who one is, one of which will do; none for any. */
  contextClasses: string[];
}

/** What a LogoutRequest asks for. */
export type LogoutRequest = Pick<AuthnRequest, 'id' | 'issuer' | 'destination'>;

/**
 * Reads the `SAMLRequest` of the HTTP-Redirect binding: base64, raw deflate, XML. Inflating stops at 64 KiB.
 * Throws when it is anything else; nothing in it is to be trusted before its signature was checked.
 */
export function readAuthnRequest(encoded: string): AuthnRequest {
  const root = rootOf(encoded, 'AuthnRequest');
  return {
    ...headOf(root),
    acs: root.getAttribute('AssertionConsumerServiceURL') || null,
    contextClasses: elementsOf(root, ASSERTION, 'AuthnContextClassRef').flatMap((node) => node.textContent?.trim() || []),
  };
}

/** The same for somebody who signed out at the service provider. */
export function readLogoutRequest(encoded: string): LogoutRequest {
  return headOf(rootOf(encoded, 'LogoutRequest'));
}

function rootOf(encoded: string, name: string): Element {
  if (encoded.length > ENCODED_LIMIT) throw new Error('The request is too long');
  const xml = inflateRawSync(Buffer.from(encoded, 'base64'), { maxOutputLength: INFLATED_LIMIT }).toString('utf8');
  const root = parseXml(xml);
  if (root.namespaceURI !== PROTOCOL || root.localName !== name) throw new Error(`Not a ${name}`);
  if (root.getAttribute('Version') !== '2.0') throw new Error('Not SAML 2.0');
  return root;
}

function headOf(root: Element): LogoutRequest {
  const id = root.getAttribute('ID');
  const issuer = Array.from(root.childNodes).find(
    (node) => (node as Element).namespaceURI === ASSERTION && (node as Element).localName === 'Issuer',
  );
  if (!id || !issuer?.textContent) throw new Error('The request has no ID or no Issuer');
  return { id, issuer: issuer.textContent.trim(), destination: root.getAttribute('Destination') || null };
}
