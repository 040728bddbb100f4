import type { AssertionFacts, Authentication, Conditions, Confirmation, NameId } from './assertion-facts.js';
import { attribute, children, elements, ns, plainText } from './dom.js';

const knownConditions = new Set(['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction']);
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** Reads an assertion; its root must come from the bytes a signature was verified over, and from nothing else. */
export function readAssertion(root: Element): AssertionFacts {
  const subjects = children(root, ns.assertion, 'Subject');
  const conditions = children(root, ns.assertion, 'Conditions');
  return {
    isAssertion: root.namespaceURI === ns.assertion && root.localName === 'Assertion',
    id: attribute(root, 'ID'),
    version: attribute(root, 'Version'),
    issuer: only(children(root, ns.assertion, 'Issuer').map(plainText)),
    issuedAt: instant(attribute(root, 'IssueInstant')) ?? NaN,
    subjects: subjects.length,
    nameId: only(subjects.flatMap((e) => children(e, ns.assertion, 'NameID')).map(readNameId)),
    confirmations: subjects.flatMap((e) => children(e, ns.assertion, 'SubjectConfirmation')).map(readConfirmation),
    conditions: only(conditions.map(readConditions)),
    authentications: children(root, ns.assertion, 'AuthnStatement').map(readAuthentication),
    ...readAttributes(root),
  };
}

function readNameId(element: Element): NameId | null {
  const value = plainText(element);
  if (value === null) return null;
  return {
    value,
    format: attribute(element, 'Format'),
    nameQualifier: attribute(element, 'NameQualifier'),
    spNameQualifier: attribute(element, 'SPNameQualifier'),
  };
}

function readConfirmation(element: Element): Confirmation {
  const data = only(children(element, ns.assertion, 'SubjectConfirmationData')) ?? undefined;
  return {
    method: attribute(element, 'Method'),
    recipient: attribute(data, 'Recipient'),
    inResponseTo: attribute(data, 'InResponseTo'),
    notBefore: instant(attribute(data, 'NotBefore')),
    notOnOrAfter: instant(attribute(data, 'NotOnOrAfter')),
  };
}

function readConditions(element: Element): Conditions {
  const restrictions = children(element, ns.assertion, 'AudienceRestriction');
  const strange = elements(element).filter((e) => e.namespaceURI !== ns.assertion || !knownConditions.has(e.localName));
  return {
    notBefore: instant(attribute(element, 'NotBefore')),
    notOnOrAfter: instant(attribute(element, 'NotOnOrAfter')),
    audiences: restrictions.map((e) => children(e, ns.assertion, 'Audience').flatMap((a) => plainText(a) ?? [])),
    unknown: strange.map((e) => e.localName),
  };
}

function readAuthentication(element: Element): Authentication {
  const context = children(element, ns.assertion, 'AuthnContext').flatMap((e) => children(e, ns.assertion, 'AuthnContextClassRef'));
  return {
    at: instant(attribute(element, 'AuthnInstant')),
    sessionEndsAt: instant(attribute(element, 'SessionNotOnOrAfter')),
    contextClass: context.length === 1 ? plainText(context[0]) : null,
    sessionIndex: attribute(element, 'SessionIndex'),
  };
}

function readAttributes(root: Element): Pick<AssertionFacts, 'attributes' | 'friendlyNames'> {
  const attributes = new Map<string, string[]>();
  const friendlyNames = new Map<string, string>();
  const given = children(root, ns.assertion, 'AttributeStatement').flatMap((e) => children(e, ns.assertion, 'Attribute'));
  for (const element of given) {
    const name = attribute(element, 'Name');
    if (name === null) continue;
    const values = children(element, ns.assertion, 'AttributeValue').flatMap((e) => plainText(e) ?? []);
    attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    const label = attribute(element, 'FriendlyName');
    if (label !== null && !friendlyNames.has(name)) friendlyNames.set(name, label);
  }
  return { attributes, friendlyNames };
}

/** Null when absent; NaN, which fails every comparison, when it is not a UTC dateTime as SAML demands. */
function instant(value: string | null): number | null {
  if (value === null) return null;
  return dateTime.test(value) ? Date.parse(value) : NaN;
}

function only<T>(found: T[]): T | null {
  return found.length === 1 ? found[0] : null;
}
