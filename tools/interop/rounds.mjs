const onlyResponse = { response: true, assertion: false };
const onlyAssertion = { response: false, assertion: true };
const both = { response: true, assertion: true };

/**
 * `way`: how the provider answers. `wants`: what the school asks for. `outcome`: signed in, or the reason in the log.
 * `unasked`: the person begins at the provider.
 */
const round = (what, way, wants, outcome = 'signed in', unasked = false) => ({ what, way, wants, outcome, unasked });

const signed = [
  ['the response signed', onlyResponse],
  ['the assertion signed', onlyAssertion],
  ['both signed', both],
];
/** People with a name of their own beside the one in the answer, so that its format does not matter for who they are. */
const named = (given, affiliation) => ({
  who: {
    uid: [given],
    mail: [`${given}@interop.example`],
    eduPersonPrincipalName: [`${given}@interop.example`],
    givenName: [given],
    sn: ['Reyes'],
    eduPersonAffiliation: [affiliation],
  },
});
const noor = named('noor', 'student');
const ada = named('ada', 'staff');
const hourAgo = { shown_ago: 3600 };
const formats = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  emailAddress: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
};
const asked = Object.entries(formats).flatMap(([name, format]) => [
  round(`the name as ${name}, where that is asked for`, { ...both, ...noor }, { ...both, name: format }),
  round(
    `the name otherwise, where ${name} is asked for`,
    { ...both, ...noor, name: name === 'persistent' ? formats.transient : formats.persistent },
    { ...both, name: format },
    'name_id_format',
  ),
]);

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
  round('a name that changes each time, and nothing else', { ...both, name: formats.transient }, both, 'no_identity'),
  ...asked,
  round('an administrator who showed an hour ago who they are', { ...both, ...ada, ...hourAgo }, both),
  round('the same, asked to show it anew', { ...both, ...ada, ...hourAgo }, { ...both, adminsAnew: true }),
  round(
    'the same, where the provider does not ask them anew',
    { ...both, ...ada, ...hourAgo, shows_anew: false },
    { ...both, adminsAnew: true },
    'not_fresh',
  ),
  round('a learner, who need not show it anew', { ...both, ...noor, ...hourAgo }, { ...both, adminsAnew: true }),
  round('somebody who begins at the provider, where that is allowed', both, { ...both, unasked: true }, 'signed in', true),
  round('somebody who begins at the provider, where nobody said so', both, both, 'no_request', true),
];
