import type { AttributeMap, MappedField } from '@akin/contracts';
import { entraObject, entraTenant, principalName, subjectId, uniqueId } from '../attributes/attribute-names.js';
import { defaultAttributes } from '../attributes/default-attributes.js';
import { fillFields } from '../attributes/fill-fields.js';
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

const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const limit = 256;

// In the order of trust: scoped identifiers that are never given to somebody else first. Never the mail address.
const scopedKeys: { kind: IdentityKind; name: string }[] = [
  { kind: 'subject_id', name: subjectId },
  { kind: 'unique_id', name: uniqueId },
  { kind: 'principal_name', name: principalName },
];

/**
 * Who an accepted assertion speaks of. The key is the first of subject-id, eduPersonUniqueId,
 * eduPersonPrincipalName, Entra's object id within its tenant, and a persistent NameID as this pair of providers
 * uses it: by attribute name only, whatever the school's map says. Scoped keys must end in a scope of the identity
 * provider, where its metadata names any. The rest is found by the map.
 */
export function identityOf(
  assertion: AssertionFacts,
  spEntityId: string,
  scopes: readonly string[],
  map: AttributeMap = defaultAttributes,
): Arrival | IdentityReason {
  const issuer = assertion.issuer ?? '';
  const key = scopedKey(assertion, scopes) ?? entraKey(assertion) ?? nameKey(assertion, issuer, spEntityId) ?? 'no_identity';
  if (typeof key === 'string') return key;
  if (key.value.length > limit) return 'no_identity';
  const filled = fillFields(assertion, map);
  const values = (field: MappedField) => filled.get(field)?.values ?? [];
  return {
    identity: { issuer, ...key },
    mails: [...new Set(values('mail').map((mail) => mail.toLowerCase()))].filter((mail) => mail.length <= limit && mail.includes('@')),
    givenName: first(values('givenName')) ?? '',
    familyName: first(values('familyName')) ?? '',
    displayName: first(values('displayName')),
    entitlements: values('entitlement'),
    affiliations: affiliations(values('affiliation'), scopes),
    groups: [...new Set(values('group'))],
  };
}

type Key = { kind: IdentityKind; value: string } | IdentityReason | null;

function scopedKey(assertion: AssertionFacts, scopes: readonly string[]): Key {
  for (const { kind, name } of scopedKeys) {
    const given = [...new Set(assertion.attributes.get(name)?.map((value) => value.toLowerCase()))];
    if (given.length > 1) return 'ambiguous_identity';
    if (given.length === 0) continue;
    const [, scope, ...more] = given[0].split('@');
    if (scopes.length && (scope === undefined || more.length || !scopes.includes(scope))) return 'scope';
    return { kind, value: given[0] };
  }
  return null;
}

function entraKey(assertion: AssertionFacts): Key {
  const objects = assertion.attributes.get(entraObject) ?? [];
  const tenants = assertion.attributes.get(entraTenant) ?? [];
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
function affiliations(values: readonly string[], scopes: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.toLowerCase()))].filter((value) => {
    const at = value.lastIndexOf('@');
    return at < 0 || !scopes.length || scopes.includes(value.slice(at + 1));
  });
}

/** People’s names are shown to others, so they stay short and on one line. */
function first(values: readonly string[]): string | null {
  return values[0]?.replace(/\s+/g, ' ').slice(0, 120) ?? null;
}
