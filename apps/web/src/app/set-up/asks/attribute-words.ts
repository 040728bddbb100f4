import type { MappedField } from '@akin/contracts';

/** What Akin takes from an answer, as a person calls it. */
export const fieldWords: Record<MappedField, string> = {
  mail: 'E-mail address',
  givenName: 'Given name',
  familyName: 'Family name',
  displayName: 'Name as shown',
  affiliation: 'Affiliation',
  entitlement: 'Entitlement',
  group: 'Groups',
};

/** All that arrives under any of the names is taken together; of the others the first that arrives. */
export const collectedFields: readonly MappedField[] = ['affiliation', 'entitlement', 'group'];

const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.';

// A map: names of attributes come from outside.
const spoken = new Map([
  ['urn:oid:0.9.2342.19200300.100.1.1', 'uid'],
  ['urn:oid:0.9.2342.19200300.100.1.3', 'mail'],
  ['urn:oid:2.5.4.3', 'cn'],
  ['urn:oid:2.5.4.4', 'sn'],
  ['urn:oid:2.5.4.42', 'givenName'],
  ['urn:oid:2.16.840.1.113730.3.1.241', 'displayName'],
  ['urn:oid:1.3.6.1.4.1.5923.1.5.1.1', 'isMemberOf'],
  ['urn:oid:1.3.6.1.4.1.25178.1.2.9', 'schacHomeOrganization'],
  ['urn:oasis:names:tc:SAML:attribute:subject-id', 'subject-id'],
  ['urn:oasis:names:tc:SAML:attribute:pairwise-id', 'pairwise-id'],
  [`${eduPerson}1`, 'eduPersonAffiliation'],
  [`${eduPerson}5`, 'eduPersonPrimaryAffiliation'],
  [`${eduPerson}6`, 'eduPersonPrincipalName'],
  [`${eduPerson}7`, 'eduPersonEntitlement'],
  [`${eduPerson}9`, 'eduPersonScopedAffiliation'],
  [`${eduPerson}10`, 'eduPersonTargetedID'],
  [`${eduPerson}11`, 'eduPersonAssurance'],
  [`${eduPerson}13`, 'eduPersonUniqueId'],
  [`${eduPerson}16`, 'eduPersonOrcid'],
  [`${eduPerson}18`, 'eduPersonDisplayPronouns'],
]);

/** What people call an attribute whose name is a number or an address: `mail`, `surname`. Null when its name says it already. */
export function attributeWord(name: string): string | null {
  return spoken.get(name) ?? /^https?:\/\/\S+\/([\w-]+)$/.exec(name)?.[1] ?? null;
}
