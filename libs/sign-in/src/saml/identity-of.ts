import type { AssertionFacts } from './assertion-facts.js';

export type IdentityKind = 'subject_id' | 'unique_id' | 'principal_name' | 'entra_object' | 'persistent_name';

/** How the identity provider calls this person, now and for good. */
export interface LoginIdentity {
  issuer: string;
  kind: IdentityKind;
  value: string;
}

/** What an assertion tells of a person. */
export interface Arrival {
  identity: LoginIdentity;
  mails: string[];
  givenName: string;
  familyName: string;
  displayName: string | null;
  entitlements: string[];
  /** In lower case; with a scope (`student@school.edu`) only where it is one of the identity provider's own. */
  affiliations: string[];
  groups: string[];
}

export type IdentityReason = 'no_identity' | 'ambiguous_identity' | 'scope';

const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.';
const entra = 'http://schemas.microsoft.com/identity/claims/';
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const limit = 256;

// In the order of trust: scoped identifiers that are never given to somebody else first. Never the mail address.
const scopedKeys: { kind: IdentityKind; name: string }[] = [
  { kind: 'subject_id', name: 'urn:oasis:names:tc:SAML:attribute:subject-id' },
  { kind: 'unique_id', name: `${eduPerson}13` },
  { kind: 'principal_name', name: `${eduPerson}6` },
];
const names = {
  mail: ['urn:oid:0.9.2342.19200300.100.1.3', `${claims}emailaddress`, 'mail', 'email', 'Email'],
  givenName: ['urn:oid:2.5.4.42', `${claims}givenname`, 'givenName', 'firstName', 'FirstName'],
  familyName: ['urn:oid:2.5.4.4', `${claims}surname`, 'sn', 'lastName', 'LastName'],
  displayName: ['urn:oid:2.16.840.1.113730.3.1.241', `${entra}displayname`, 'displayName', 'DisplayName'],
  entitlement: [`${eduPerson}7`],
  affiliation: [`${eduPerson}1`, `${eduPerson}9`, 'eduPersonAffiliation', 'eduPersonScopedAffiliation'],
  group: [
    'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
    'http://schemas.xmlsoap.org/claims/Group',
    'isMemberOf',
    'groups',
  ],
};

/**
 * Who an accepted assertion speaks of. The key is the first of subject-id, eduPersonUniqueId,
 * eduPersonPrincipalName, Entra's object id within its tenant, and a persistent NameID as this pair of providers
 * uses it. Scoped keys must end in a scope of the identity provider, where its metadata names any.
 */
export function identityOf(assertion: AssertionFacts, spEntityId: string, scopes: readonly string[]): Arrival | IdentityReason {
  const issuer = assertion.issuer ?? '';
  const key = scopedKey(assertion, scopes) ?? entraKey(assertion) ?? nameKey(assertion, issuer, spEntityId) ?? 'no_identity';
  if (typeof key === 'string') return key;
  if (key.value.length > limit) return 'no_identity';
  return {
    identity: { issuer, ...key },
    mails: [...new Set(values(assertion, names.mail).map((mail) => mail.toLowerCase()))].filter(
      (mail) => mail.length <= limit && mail.includes('@'),
    ),
    givenName: first(assertion, names.givenName) ?? '',
    familyName: first(assertion, names.familyName) ?? '',
    displayName: first(assertion, names.displayName),
    entitlements: values(assertion, names.entitlement),
    affiliations: affiliations(assertion, scopes),
    groups: [...new Set(values(assertion, names.group))],
  };
}

type Key = { kind: IdentityKind; value: string } | IdentityReason | null;

function scopedKey(assertion: AssertionFacts, scopes: readonly string[]): Key {
  for (const { kind, name } of scopedKeys) {
    const given = [...new Set(assertion.attributes.get(name)?.map((value) => value.toLowerCase()))];
    if (given.length > 1) return 'ambiguous_identity';
    if (given.length === 0) continue;
    const scope = given[0].slice(given[0].lastIndexOf('@') + 1);
    if (scopes.length && !scopes.includes(scope)) return 'scope';
    return { kind, value: given[0] };
  }
  return null;
}

function entraKey(assertion: AssertionFacts): Key {
  const objects = assertion.attributes.get(`${entra}objectidentifier`) ?? [];
  const tenants = assertion.attributes.get(`${entra}tenantid`) ?? [];
  if (!objects.length || !tenants.length) return null;
  if (objects.length > 1 || tenants.length > 1) return 'ambiguous_identity';
  return { kind: 'entra_object', value: `${tenants[0]}|${objects[0]}`.toLowerCase() };
}

function nameKey(assertion: AssertionFacts, issuer: string, spEntityId: string): Key {
  const { nameId } = assertion;
  if (nameId?.format !== persistent) return null;
  return { kind: 'persistent_name', value: `${nameId.nameQualifier ?? issuer}|${nameId.spNameQualifier ?? spEntityId}|${nameId.value}` };
}

/** A scope that is not the provider's own speaks for another place; such a value counts for nothing here. */
function affiliations(assertion: AssertionFacts, scopes: readonly string[]): string[] {
  const given = values(assertion, names.affiliation).map((value) => value.toLowerCase());
  return [...new Set(given)].filter((value) => {
    const at = value.lastIndexOf('@');
    return at < 0 || !scopes.length || scopes.includes(value.slice(at + 1));
  });
}

function values(assertion: AssertionFacts, attributeNames: readonly string[]): string[] {
  return attributeNames.flatMap((name) => assertion.attributes.get(name) ?? []);
}

/** People’s names are shown to others, so they stay short and on one line. */
function first(assertion: AssertionFacts, attributeNames: readonly string[]): string | null {
  return values(assertion, attributeNames)[0]?.replace(/\s+/g, ' ').slice(0, 120) ?? null;
}
