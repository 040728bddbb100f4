import { type SamlAttribute } from './assertion-xml.js';
import { type Person } from '../personas.js';

const oid = (rest: string) => `urn:oid:${rest}`;

/** What the identity provider says about a person, in eduPerson's names (eduPerson 202208). */
export function attributesOf(slug: string, person: Person): SamlAttribute[] {
  return [
    { name: oid('1.3.6.1.4.1.5923.1.1.1.13'), friendlyName: 'eduPersonUniqueId', values: [person.uniqueId] },
    { name: oid('0.9.2342.19200300.100.1.3'), friendlyName: 'mail', values: [person.mail] },
    { name: oid('2.5.4.42'), friendlyName: 'givenName', values: [person.givenName] },
    { name: oid('2.5.4.4'), friendlyName: 'sn', values: [person.familyName] },
    { name: oid('2.16.840.1.113730.3.1.241'), friendlyName: 'displayName', values: [person.displayName] },
    {
      name: oid('1.3.6.1.4.1.5923.1.1.1.9'),
      friendlyName: 'eduPersonScopedAffiliation',
      values: [`${person.affiliation}@${slug}.example`],
    },
    { name: oid('1.3.6.1.4.1.5923.1.1.1.7'), friendlyName: 'eduPersonEntitlement', values: person.entitlements },
  ];
}
