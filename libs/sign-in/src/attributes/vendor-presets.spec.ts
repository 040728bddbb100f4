import { mappedFields, signInVendors, type MappedField, type SignInVendor } from '@akin/contracts';
import type { AssertionFacts } from '../saml/assertion-facts.js';
import { identityOf } from '../saml/identity-of.js';
import { claims, entra, entraObject, entraTenant, groupClaims, oid, subjectId } from './attribute-names.js';
import { checkAttributeMap } from './check-attribute-map.js';
import { guessVendor } from './guess-vendor.js';
import { presetOf, vendorPresets } from './vendor-presets.js';

const persistent = {
  value: 'Q7',
  format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  nameQualifier: null,
  spNameQualifier: null,
};

/** What each make sends of Imani Reyes when it is set up as the steps say. */
const sent: Record<SignInVendor, Record<string, string[]>> = {
  shibboleth: {
    [subjectId]: ['imani@north.example'],
    [oid.mail]: ['imani@north.example'],
    [oid.givenName]: ['Imani'],
    [oid.familyName]: ['Reyes'],
    [oid.displayName]: ['Imani Reyes'],
    [oid.scopedAffiliation]: ['student@north.example'],
  },
  entra: {
    [entraObject]: ['o-1'],
    [entraTenant]: ['t-1'],
    [`${entra}displayname`]: ['Imani Reyes'],
    [`${claims}givenname`]: ['Imani'],
    [`${claims}surname`]: ['Reyes'],
    [`${claims}emailaddress`]: ['imani@north.example'],
    [`${claims}name`]: ['imani@north.example'],
    [groupClaims.entra]: ['6b1f', '77aa'],
  },
  okta: { email: ['imani@north.example'], firstName: ['Imani'], lastName: ['Reyes'], displayName: ['Imani Reyes'], groups: ['mentors'] },
  adfs: {
    [`${claims}emailaddress`]: ['imani@north.example'],
    [`${claims}givenname`]: ['Imani'],
    [`${claims}surname`]: ['Reyes'],
    [`${claims}upn`]: ['imani@north.local'],
    [groupClaims.adfs]: ['mentors'],
  },
  ping: { mail: ['imani@north.example'], givenName: ['Imani'], sn: ['Reyes'], SAML_SUBJECT: ['u1'] },
  duo: {
    Username: ['imani'],
    Email: ['imani@north.example'],
    FirstName: ['Imani'],
    LastName: ['Reyes'],
    DisplayName: ['Imani Reyes'],
    groups: ['mentors'],
  },
  google: { mail: ['imani@north.example'], givenName: ['Imani'], sn: ['Reyes'], groups: ['mentors'] },
  other: { [oid.mail]: ['imani@north.example'], givenName: ['Imani'], sn: ['Reyes'] },
};

it.each(signInVendors)('knows what %s sends', (vendor) => {
  const assertion = {
    issuer: 'https://idp.example',
    nameId: persistent,
    attributes: new Map(Object.entries(sent[vendor])),
    friendlyNames: new Map(),
  };
  const arrival = identityOf(assertion as unknown as AssertionFacts, 'https://sp.example', [], presetOf(vendor).attributes);
  expect(arrival).toMatchObject({ mails: ['imani@north.example'], givenName: 'Imani', familyName: 'Reyes' });
  const kinds: Partial<Record<SignInVendor, string>> = { shibboleth: 'subject_id', entra: 'entra_object' };
  expect(arrival).toMatchObject({ identity: { kind: kinds[vendor] ?? 'persistent_name' } });
});

it('has a usable list for every field, and steps in words, for every make', () => {
  expect(vendorPresets.map(({ vendor }) => vendor)).toEqual([...signInVendors]);
  for (const { attributes, steps, name } of vendorPresets) {
    expect(Object.keys(attributes).sort()).toEqual([...mappedFields].sort());
    checkAttributeMap(attributes);
    const needed: MappedField[] = ['mail', 'givenName', 'familyName', 'displayName', 'group', 'entitlement'];
    expect(needed.filter((field) => attributes[field].length === 0)).toEqual([]);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(step).toMatch(/^[A-Z].*[.a-z]$/);
    expect(name).not.toBe('');
  }
});

it.each([
  ['entra', 'https://sts.windows.net/3f0/', 'https://login.microsoftonline.com/3f0/saml2', []],
  ['okta', 'http://www.okta.com/exk1', 'https://north.okta.com/app/akin/exk1/sso/saml', []],
  ['okta', 'http://www.okta.com/exk1', 'https://login.north.example/app/akin/exk1/sso/saml', []],
  ['adfs', 'http://fs.north.example/adfs/services/trust', 'https://fs.north.example/adfs/ls/', []],
  ['google', 'https://accounts.google.com/o/saml2?idpid=C0', 'https://accounts.google.com/o/saml2/idp?idpid=C0', []],
  ['ping', 'https://auth.pingone.com/7f', 'https://auth.pingone.com/7f/saml20/idp/sso', []],
  ['ping', 'north', 'https://sso.north.example/idp/SSO.saml2', []],
  ['duo', 'https://sso-1.sso.duosecurity.com/saml2/sp/D/metadata', 'https://sso-1.sso.duosecurity.com/saml2/sp/D/sso', []],
  ['shibboleth', 'https://idp.north.example/idp/shibboleth', 'https://idp.north.example/idp/profile/SAML2/Redirect/SSO', []],
  ['shibboleth', 'urn:mace:incommon:north.example', 'https://login.north.example/sso', ['north.example']],
  ['other', 'https://idp.north.example', 'https://idp.north.example/sso', []],
  ['other', 'https://okta.com.evil.example/', 'https://notokta.com/sso', []],
] as const)('guesses %s by %s', (vendor, entityId, ssoUrl, scopes) => expect(guessVendor({ entityId, ssoUrl, scopes })).toBe(vendor));

it.each([
  ['too many', Array.from({ length: 11 }, (_, at) => `n${at}`)],
  ['one twice', ['a', 'a']],
  ['an empty one', ['']],
  ['one that is too long', ['x'.repeat(257)]],
  ['one with a control character', ['a\u0000b']],
  ['one with a space at its end', ['mail ']],
])('takes no list with %s', (_what, names) => {
  expect(() => checkAttributeMap({ ...presetOf('other').attributes, mail: names })).toThrow(
    expect.objectContaining({ detail: { fields: [expect.objectContaining({ field: 'attributes.mail' })] } }),
  );
});
