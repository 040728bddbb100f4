import { attributeWord } from './attribute-words';

it.each([
  ['urn:oid:0.9.2342.19200300.100.1.3', 'mail'],
  ['urn:oid:1.3.6.1.4.1.5923.1.1.1.13', 'eduPersonUniqueId'],
  ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname', 'givenname'],
  ['http://schemas.xmlsoap.org/claims/Group', 'Group'],
  ['urn:oid:1.2.3', null],
  ['firstName', null],
  ['constructor', null],
  ['https://one.example', null],
])('calls %s %s', (name, word) => expect(attributeWord(name)).toBe(word));
