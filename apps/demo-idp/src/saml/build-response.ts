import { randomBytes } from 'node:crypto';
import { assertionXml, BEARER, PASSWORD_CONTEXT, type AssertionFacts, type SamlAttribute } from './assertion-xml.js';
import { escapeXml } from './escape-xml.js';
import { signXml, type Credentials, type SignatureStrength } from './sign-xml.js';

export type { SamlAttribute } from './assertion-xml.js';
export type { Credentials } from './sign-xml.js';

export type Signed = 'both' | 'assertion' | 'response' | 'none';
export const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** What an honest identity provider knows when it answers a request. */
export interface HonestResponse {
  idp: { entityId: string } & Credentials;
  sp: { entityId: string; acs: string };
  /** `ID` of the AuthnRequest; null makes the response unsolicited. */
  inResponseTo: string | null;
  nameId: string;
  attributes: SamlAttribute[];
  now: Date;
}

/** Departures from the honest response, each of which a careful service provider looks at. All are off by default. */
export interface Departures {
  responseId: string;
  /** Given twice it makes a replay. */
  assertionId: string;
  signed: Signed;
  /** Signs with this key while the entity id stays honest. */
  signWith: Credentials;
  strength: SignatureStrength;
  /** `Issuer` of both, or of the assertion alone. */
  issuer: string;
  assertionIssuer: string;
  audiences: string[][];
  recipient: string | null;
  destination: string | null;
  /** `InResponseTo` of the signed confirmation alone; `inResponseTo` then only stands on the response. */
  confirmationInResponseTo: string | null;
  confirmationMethod: string;
  status: string;
  version: string;
  contextClass: string;
  /** When it claims to have been issued; the window follows from it. Long ago makes it expired, later makes it early. */
  issuedAt: Date;
  validForMs: number;
  sessionNotOnOrAfter: Date;
  nameIdXml: string;
  extraConditions: string;
  /** Replaces the name after signing. */
  tamperedNameId: string;
  /** A second, unsigned assertion for this name beside the honest one. */
  secondAssertion: { nameId: string; place: 'before' | 'after' };
}

export type ResponseOptions = HonestResponse & Partial<Departures>;

export interface BuiltResponse {
  xml: string;
  /** As it is posted in `SAMLResponse`. */
  encoded: string;
  responseId: string;
  assertionId: string;
}

const FIVE_MINUTES = 5 * 60_000;
const newXmlId = () => `_${randomBytes(20).toString('hex')}`;

/**
 * A SAML 2.0 response to one authentication request. Without departures it is honest: assertion and response signed,
 * audience, recipient, destination, time window of five minutes and `InResponseTo` in place.
 */
export function buildResponse(options: ResponseOptions): BuiltResponse {
  const signed = options.signed ?? 'both';
  const facts = factsOf(options);
  const responseId = options.responseId ?? newXmlId();
  const sign = (xml: string) => signXml(xml, options.signWith ?? options.idp, options.strength);

  const honest = assertionXml(facts);
  const assertion = signed === 'both' || signed === 'assertion' ? sign(honest) : honest;
  const response = responseXml(options, responseId, besides(options, facts, assertion));
  const sealed = signed === 'both' || signed === 'response' ? sign(response) : response;
  const xml = tampered(options, sealed);
  return { xml, encoded: Buffer.from(xml, 'utf8').toString('base64'), responseId, assertionId: facts.id };
}

function factsOf(options: ResponseOptions): AssertionFacts {
  const issuedAt = options.issuedAt ?? options.now;
  return {
    id: options.assertionId ?? newXmlId(),
    version: options.version ?? '2.0',
    issuedAt,
    notBefore: issuedAt,
    notOnOrAfter: new Date(issuedAt.getTime() + (options.validForMs ?? FIVE_MINUTES)),
    issuer: options.assertionIssuer ?? options.issuer ?? options.idp.entityId,
    nameId: options.nameId,
    nameIdXml: options.nameIdXml,
    spEntityId: options.sp.entityId,
    confirmationMethod: options.confirmationMethod ?? BEARER,
    recipient: options.recipient === undefined ? options.sp.acs : options.recipient,
    inResponseTo: options.confirmationInResponseTo === undefined ? options.inResponseTo : options.confirmationInResponseTo,
    audiences: options.audiences ?? [[options.sp.entityId]],
    sessionIndex: newXmlId(),
    sessionNotOnOrAfter: options.sessionNotOnOrAfter ?? null,
    contextClass: options.contextClass ?? PASSWORD_CONTEXT,
    attributes: options.attributes,
    extraConditions: options.extraConditions ?? '',
  };
}

function besides(options: ResponseOptions, facts: AssertionFacts, assertion: string): string {
  if (!options.secondAssertion) return assertion;
  const { nameId, place } = options.secondAssertion;
  const second = assertionXml({ ...facts, id: newXmlId(), nameId, nameIdXml: undefined });
  return place === 'before' ? second + assertion : assertion + second;
}

function responseXml(options: ResponseOptions, id: string, assertions: string): string {
  const destination = options.destination === undefined ? options.sp.acs : options.destination;
  const attributes = [
    ['ID', id],
    ['Version', options.version ?? '2.0'],
    ['IssueInstant', (options.issuedAt ?? options.now).toISOString()],
    ['Destination', destination],
    ['InResponseTo', options.inResponseTo],
  ].flatMap(([name, value]) => (value === null ? [] : [`${name}="${escapeXml(String(value))}"`]));
  return [
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` ${attributes.join(' ')}>`,
    `<saml:Issuer>${escapeXml(options.issuer ?? options.idp.entityId)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${escapeXml(options.status ?? SUCCESS)}"/></samlp:Status>`,
    assertions,
    '</samlp:Response>',
  ].join('');
}

function tampered(options: ResponseOptions, xml: string): string {
  if (options.tamperedNameId === undefined) return xml;
  const other = `>${escapeXml(options.tamperedNameId)}</saml:NameID>`;
  return xml.replace(`>${escapeXml(options.nameId)}</saml:NameID>`, () => other);
}
