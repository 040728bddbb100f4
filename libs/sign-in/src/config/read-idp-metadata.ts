import { X509Certificate } from 'node:crypto';
import { badInput, type Refusal } from '@akin/platform';
import { attribute, children, descendants, ns, parseXml, text } from '../saml/dom.js';

/** What the school's identity provider says about itself. */
export interface IdpMetadata {
  entityId: string;
  /** Where people are sent to sign in (HTTP-Redirect). */
  ssoUrl: string;
  /** Where a sign-out is answered (HTTP-Redirect), if it takes part. */
  sloUrl: string | null;
  /** Every certificate it may sign with, PEM. */
  certificates: string[];
  /** Domains it may speak for; empty when it does not say. */
  scopes: string[];
}

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const maxLength = 512 * 1024;

/**
 * Reads one identity provider from its SAML metadata. A key without `use` counts as a signing key; no signing key
 * at all is refused, for nothing it sent could then be believed.
 * @throws Refusal `bad_input`
 */
export function readIdpMetadata(xml: string): IdpMetadata {
  const entity = entityOf(xml);
  const [provider] = children(entity, ns.metadata, 'IDPSSODescriptor');
  if (!provider) throw wrong('This metadata does not describe an identity provider.');
  return {
    entityId: attribute(entity, 'entityID') ?? refuse('The identity provider has no entity id.'),
    ssoUrl: endpoint(provider, 'SingleSignOnService') ?? refuse('There is no sign-in address with the HTTP-Redirect binding.'),
    sloUrl: endpoint(provider, 'SingleLogoutService'),
    certificates: signingCertificates(provider),
    scopes: scopes(entity),
  };
}

function entityOf(xml: string): Element {
  if (xml.length > maxLength) throw wrong('This metadata is larger than one identity provider needs.');
  if (/<!(?!--)/.test(xml)) throw wrong('Metadata with a document type is not accepted.');
  const root = parsed(xml.replace(/^\uFEFF/, ''));
  const entities = descendants(root).filter((e) => e.namespaceURI === ns.metadata && e.localName === 'EntityDescriptor');
  if (entities.length !== 1) throw wrong('The metadata should describe exactly one identity provider.');
  return entities[0];
}

function parsed(xml: string): Element {
  try {
    return parseXml(xml);
  } catch {
    throw wrong('This is not well-formed XML.');
  }
}

function endpoint(provider: Element, name: string): string | null {
  const found = children(provider, ns.metadata, name).find((e) => attribute(e, 'Binding') === redirect);
  const location = attribute(found, 'Location');
  if (location === null) return null;
  if (!/^https?:\/\//.test(location) || !URL.canParse(location)) throw wrong('An address in the metadata is not a web address.');
  return location;
}

function signingCertificates(provider: Element): string[] {
  const keys = children(provider, ns.metadata, 'KeyDescriptor').filter((key) => attribute(key, 'use') !== 'encryption');
  const found = keys.flatMap(descendants).filter((e) => e.namespaceURI === ns.signature && e.localName === 'X509Certificate');
  const certificates = [...new Set(found.map((e) => pem(text(e) ?? '')))];
  return certificates.length ? certificates : refuse('There is no signing certificate in the metadata.');
}

function pem(base64: string): string {
  try {
    return new X509Certificate(Buffer.from(base64.replace(/\s/g, ''), 'base64')).toString();
  } catch {
    throw wrong('A certificate in the metadata cannot be read.');
  }
}

/** Patterns are left out on purpose: a scope is compared, never matched. */
function scopes(entity: Element): string[] {
  const found = descendants(entity).filter((e) => e.namespaceURI === ns.scope && e.localName === 'Scope');
  const plain = found.filter((e) => !['true', '1'].includes(attribute(e, 'regexp') ?? 'false'));
  return plain.flatMap((e) => text(e)?.toLowerCase() ?? []);
}

function wrong(message: string): Refusal {
  return badInput({ field: 'metadata', message });
}

function refuse(message: string): never {
  throw wrong(message);
}
