import type { AttributeMap } from '@akin/contracts';
import { claims, entra, groupClaims, oid } from './attribute-names.js';

/** What is looked for where a school has said nothing else: the names in common use, the standard ones first. */
export const defaultAttributes: AttributeMap = {
  mail: [oid.mail, `${claims}emailaddress`, 'mail', 'email', 'Email'],
  givenName: [oid.givenName, `${claims}givenname`, 'givenName', 'firstName', 'FirstName'],
  familyName: [oid.familyName, `${claims}surname`, 'sn', 'lastName', 'LastName'],
  displayName: [oid.displayName, `${entra}displayname`, 'displayName', 'DisplayName'],
  affiliation: [oid.affiliation, oid.scopedAffiliation, 'eduPersonAffiliation', 'eduPersonScopedAffiliation'],
  entitlement: [oid.entitlement],
  group: [oid.memberOf, groupClaims.entra, groupClaims.adfs, 'isMemberOf', 'groups'],
};
