const onlyResponse = { response: true, assertion: false };
const onlyAssertion = { response: false, assertion: true };
const both = { response: true, assertion: true };

/** `way`: how the provider answers. `wants`: what the school asks for. `outcome`: signed in, or the reason in the log. */
const round = (what, way, wants, outcome = 'signed in') => ({ what, way, wants, outcome });

const signed = [
  ['the response signed', onlyResponse],
  ['the assertion signed', onlyAssertion],
  ['both signed', both],
];
const encrypted = (cipher) =>
  signed.map(([what, by]) => round(`${what}, encrypted (${cipher})`, { ...by, cipher }, { ...by, encrypted: true }));

/** Everything the two sides say to each other. What must be refused comes after the same has been accepted clean. */
export const rounds = [
  ...signed.map(([what, by]) => round(what, by, by)),
  ...encrypted('aes256-cbc'),
  ...encrypted('aes128-gcm'),
  round('attributes by their short names', { ...both, name_format: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic' }, both),
  round('neither signed', { response: false, assertion: false }, onlyAssertion, 'unsigned'),
  round(
    'encrypted, and neither signed',
    { response: false, assertion: false, cipher: 'aes256-cbc' },
    { ...onlyAssertion, encrypted: true },
    'not_verified',
  ),
  round('only the response signed where the assertion must be', onlyResponse, onlyAssertion, 'unsigned'),
  round('not encrypted where it must be', both, { ...both, encrypted: true }, 'not_encrypted'),
  round('signed with SHA-1', { ...both, sha1: true }, both, 'algorithm'),
  round('encrypted with triple DES, as pysaml2 does by itself', { ...both, cipher: 'tripledes-cbc' }, both, 'not_verified'),
  round('for another service', { ...both, audience: 'https://another.example/saml/metadata' }, both, 'audience'),
  round('for another address', { ...both, destination: 'https://other.example/saml/acs' }, both, 'destination'),
  round(
    'for another address, where the response is not signed',
    { ...onlyAssertion, destination: 'https://other.example/saml/acs' },
    onlyAssertion,
    'destination',
  ),
  round('nobody, for the person did not show who they are', { error: 'AuthnFailed' }, both, 'authn_failed'),
  round('a name that changes each time, and nothing else', { ...both, transient: true }, both, 'no_identity'),
];
