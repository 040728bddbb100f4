import { deflateRawSync } from 'node:zlib';
import { readAuthnRequest } from './read-authn-request.js';

const request = (attributes: string, inner = '<saml:Issuer>urn:sp</saml:Issuer>') =>
  `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ${attributes}>${inner}</samlp:AuthnRequest>`;
const encode = (xml: string) => deflateRawSync(xml).toString('base64');

it('reads what is asked', () => {
  const xml = request('ID="_1" Version="2.0" AssertionConsumerServiceURL="http://x/acs" Destination="http://y/sso"');
  expect(readAuthnRequest(encode(xml))).toEqual({
    id: '_1',
    issuer: 'urn:sp',
    acs: 'http://x/acs',
    destination: 'http://y/sso',
    contextClasses: [],
  });
});

it.each([
  ['empty', ''],
  ['not deflated', 'aGVsbG8='],
  ['a bomb', encode(request('ID="_1" Version="2.0"') + ' '.repeat(70_000))],
  ['over-long', 'A'.repeat(17_000)],
  ['a document type', encode(`<!DOCTYPE x [<!ENTITY a "b">]>${request('ID="_1" Version="2.0"')}`)],
  ['broken XML', encode('<samlp:AuthnRequest')],
  ['another message', encode(request('ID="_1" Version="2.0"').replaceAll('AuthnRequest', 'LogoutRequest'))],
  ['another version', encode(request('ID="_1" Version="1.1"'))],
  ['no id', encode(request('Version="2.0"'))],
  ['no issuer', encode(request('ID="_1" Version="2.0"', ''))],
  ['an issuer in no namespace', encode(request('ID="_1" Version="2.0"', '<Issuer>urn:sp</Issuer>'))],
])('refuses one that is %s', (_name, encoded) => {
  expect(() => readAuthnRequest(encoded)).toThrow();
});
