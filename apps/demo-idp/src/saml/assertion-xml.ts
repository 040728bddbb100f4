import { escapeXml } from './escape-xml.js';

export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
export const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const PASSWORD_CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';
const ASSERTION_NS = 'urn:oasis:names:tc:SAML:2.0:assertion';
const URI_FORMAT = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';

export interface SamlAttribute {
  /** `urn:oid:...` */
  name: string;
  friendlyName?: string;
  values: string[];
}

/** Every value that stands in an assertion, already decided. */
export interface AssertionFacts {
  id: string;
  version: string;
  issuedAt: Date;
  notBefore: Date;
  notOnOrAfter: Date;
  issuer: string;
  nameId: string;
  /** Raw content of `NameID`, in place of `nameId`: for comments and processing instructions in tests. */
  nameIdXml?: string;
  spEntityId: string;
  confirmationMethod: string;
  recipient: string | null;
  inResponseTo: string | null;
  /** One inner list for each `AudienceRestriction`. */
  audiences: string[][];
  sessionIndex: string;
  sessionNotOnOrAfter: Date | null;
  contextClass: string;
  attributes: SamlAttribute[];
  /** Raw XML at the end of `Conditions`: for unknown conditions in tests. */
  extraConditions: string;
}

/** An unsigned `saml:Assertion` that carries its own namespace declarations, so that it can be signed by itself. */
export function assertionXml(facts: AssertionFacts): string {
  return [
    `<saml:Assertion xmlns:saml="${ASSERTION_NS}" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
    ` ID="${escapeXml(facts.id)}" Version="${escapeXml(facts.version)}" IssueInstant="${facts.issuedAt.toISOString()}">`,
    `<saml:Issuer>${escapeXml(facts.issuer)}</saml:Issuer>`,
    subject(facts),
    conditions(facts),
    authnStatement(facts),
    attributeStatement(facts.attributes),
    '</saml:Assertion>',
  ].join('');
}

function subject(facts: AssertionFacts): string {
  const data = [
    ['InResponseTo', facts.inResponseTo],
    ['Recipient', facts.recipient],
    ['NotOnOrAfter', facts.notOnOrAfter.toISOString()],
  ].flatMap(([name, value]) => (value === null ? [] : [`${name}="${escapeXml(String(value))}"`]));
  return [
    `<saml:Subject><saml:NameID Format="${PERSISTENT}" NameQualifier="${escapeXml(facts.issuer)}" SPNameQualifier="${escapeXml(facts.spEntityId)}">`,
    facts.nameIdXml ?? escapeXml(facts.nameId),
    `</saml:NameID><saml:SubjectConfirmation Method="${escapeXml(facts.confirmationMethod)}">`,
    `<saml:SubjectConfirmationData ${data.join(' ')}/></saml:SubjectConfirmation></saml:Subject>`,
  ].join('');
}

function conditions(facts: AssertionFacts): string {
  const restrictions = facts.audiences.map((audiences) => {
    const inner = audiences.map((audience) => `<saml:Audience>${escapeXml(audience)}</saml:Audience>`).join('');
    return `<saml:AudienceRestriction>${inner}</saml:AudienceRestriction>`;
  });
  const window = `NotBefore="${facts.notBefore.toISOString()}" NotOnOrAfter="${facts.notOnOrAfter.toISOString()}"`;
  return `<saml:Conditions ${window}>${restrictions.join('')}${facts.extraConditions}</saml:Conditions>`;
}

function authnStatement(facts: AssertionFacts): string {
  const end = facts.sessionNotOnOrAfter ? ` SessionNotOnOrAfter="${facts.sessionNotOnOrAfter.toISOString()}"` : '';
  return [
    `<saml:AuthnStatement AuthnInstant="${facts.issuedAt.toISOString()}" SessionIndex="${escapeXml(facts.sessionIndex)}"${end}>`,
    `<saml:AuthnContext><saml:AuthnContextClassRef>${escapeXml(facts.contextClass)}</saml:AuthnContextClassRef></saml:AuthnContext>`,
    '</saml:AuthnStatement>',
  ].join('');
}

function attributeStatement(attributes: SamlAttribute[]): string {
  const inner = attributes.filter((attribute) => attribute.values.length > 0).map(attributeXml);
  return inner.length === 0 ? '' : `<saml:AttributeStatement>${inner.join('')}</saml:AttributeStatement>`;
}

function attributeXml({ name, friendlyName, values }: SamlAttribute): string {
  const friendly = friendlyName ? ` FriendlyName="${escapeXml(friendlyName)}"` : '';
  const inner = values.map((value) => `<saml:AttributeValue xsi:type="xs:string">${escapeXml(value)}</saml:AttributeValue>`);
  return `<saml:Attribute Name="${escapeXml(name)}" NameFormat="${URI_FORMAT}"${friendly}>${inner.join('')}</saml:Attribute>`;
}
