/** Names as identity providers send them; eduPerson 202208 and the X.500 names beside it, then those of the vendors. */
export const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.';
/** Entra ID's own claims. */
export const entra = 'http://schemas.microsoft.com/identity/claims/';
/** Claims as Entra ID and AD FS send them. */
export const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

export const subjectId = 'urn:oasis:names:tc:SAML:attribute:subject-id';
export const uniqueId = `${eduPerson}13`;
export const principalName = `${eduPerson}6`;
export const entraObject = `${entra}objectidentifier`;
export const entraTenant = `${entra}tenantid`;

/** What a person may be known by. These fill no field, whatever else they are called. */
export const identifierNames: readonly string[] = [subjectId, uniqueId, principalName, entraObject, entraTenant];

export const oid = {
  mail: 'urn:oid:0.9.2342.19200300.100.1.3',
  givenName: 'urn:oid:2.5.4.42',
  familyName: 'urn:oid:2.5.4.4',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
  affiliation: `${eduPerson}1`,
  scopedAffiliation: `${eduPerson}9`,
  entitlement: `${eduPerson}7`,
  memberOf: 'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
} as const;

export const groupClaims = {
  entra: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
  adfs: 'http://schemas.xmlsoap.org/claims/Group',
} as const;
