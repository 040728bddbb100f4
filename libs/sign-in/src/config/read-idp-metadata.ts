import { X509Certificate } from 'node:crypto';
import { badInput, env, type Refusal } from '@akin/platform';
import { addressKind } from '../metadata/addresses.js';
import { gateMetadata, type MetadataGateReason } from '../metadata/gate-metadata.js';
import { durationMs } from '../metadata/metadata-times.js';
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
  /** After this the metadata must not be used any more; null when it does not say. */
  validUntil: Date | null;
  /** How long it may be kept before it is looked at again, in milliseconds; null when it does not say. */
  cacheMs: number | null;
}

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/**
 * Reads one identity provider from its SAML metadata: the one with the wanted entity id, or the only one there is. A
 * key without `use` counts as a signing key; no signing key at all is refused, for nothing it sent could then be
 * believed. Whether the metadata is over is not judged here.
 * @throws Refusal `bad_input`
 */
export function readIdpMetadata(xml: string, wanted: string | null = null): IdpMetadata {
  const entity = entityOf(xml, wanted);
  const [provider] = children(entity, ns.metadata, 'IDPSSODescriptor');
  if (!provider) throw wrong('This metadata does not describe an identity provider.');
  return {
    entityId: attribute(entity, 'entityID') ?? refuse('The identity provider has no entity id.'),
    ssoUrl: endpoint(provider, 'SingleSignOnService') ?? refuse('There is no sign-in address with the HTTP-Redirect binding.'),
    sloUrl: endpoint(provider, 'SingleLogoutService'),
    certificates: signingCertificates(provider),
    scopes: scopes(entity),
    ...times([...ancestors(entity), provider]),
  };
}

const gateSentences: Record<MetadataGateReason, string> = {
  too_large: 'This metadata is larger than one identity provider needs.',
  too_much: 'This metadata is larger than one identity provider needs.',
  document_type: 'Metadata with a document type is not accepted.',
  malformed: 'This is not well-formed XML.',
};

/** Metadata as a document that is safe to look at. @throws Refusal `bad_input` */
export function parseMetadata(xml: string): { root: Element; xml: string } {
  const gated = gateMetadata(xml);
  if (!gated.ok) throw wrong(gateSentences[gated.reason]);
  try {
    return { root: parseXml(gated.xml.trim()), xml: gated.xml.trim() };
  } catch {
    throw wrong(gateSentences.malformed);
  }
}

function entityOf(xml: string, wanted: string | null): Element {
  const { root } = parseMetadata(xml);
  const all = descendants(root).filter((e) => e.namespaceURI === ns.metadata && e.localName === 'EntityDescriptor');
  const entities = all.filter((e) => wanted === null || attribute(e, 'entityID') === wanted);
  if (wanted !== null && !entities.length) throw wrong('The metadata does not describe this identity provider any more.');
  if (entities.length !== 1) throw wrong('The metadata should describe exactly one identity provider.');
  return entities[0];
}

/** The element and all it stands in: what is over for the whole is over for its parts. */
function ancestors(element: Element): Element[] {
  const parent = element.parentNode as Element | null;
  return parent?.nodeType === 1 ? [element, ...ancestors(parent)] : [element];
}

function times(from: readonly Element[]): Pick<IdpMetadata, 'validUntil' | 'cacheMs'> {
  const ends = from.flatMap((e) => attribute(e, 'validUntil') ?? []).map((value) => Date.parse(value));
  if (ends.some(Number.isNaN)) throw wrong('The metadata does not say clearly how long it is valid.');
  const kept = from.flatMap((e) => durationMs(attribute(e, 'cacheDuration')) ?? []);
  return {
    validUntil: ends.length ? new Date(Math.min(...ends)) : null,
    cacheMs: kept.length ? Math.min(...kept) : null,
  };
}

function endpoint(provider: Element, name: string): string | null {
  const found = children(provider, ns.metadata, name).find((e) => attribute(e, 'Binding') === redirect);
  const location = attribute(found, 'Location');
  if (location === null) return null;
  if (!/^https?:\/\//.test(location) || !URL.canParse(location)) throw wrong('An address in the metadata is not a web address.');
  if (!isSafe(new URL(location))) throw wrong('An address in the metadata does not begin with https.');
  return location;
}

/** Whoever reads along on the way could sign in as anybody. Where we speak plain http ourselves, on this very machine, so may they. */
function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:' || env().PROTOCOL === 'https') return protocol === 'https:';
  return /(^|\.)localhost$/.test(hostname) || addressKind(hostname.replace(/^\[|\]$/g, '')) === 'loopback';
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
