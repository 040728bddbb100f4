import type { AssertionFacts, NameId } from './assertion-facts.js';
import { identityOf, type Arrival } from './identity-of.js';

const idp = 'https://idp.north.example';
const sp = 'https://north.example/saml/metadata';
const subjectId = 'urn:oasis:names:tc:SAML:attribute:subject-id';
const uniqueId = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13';
const principal = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.6';
const mail = 'urn:oid:0.9.2342.19200300.100.1.3';
const entra = 'http://schemas.microsoft.com/identity/claims/';
const persistent: NameId = {
  value: 'Q7',
  format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  nameQualifier: null,
  spNameQualifier: null,
};

const from = (attributes: Record<string, string[]>, nameId: NameId | null = null, scopes: string[] = []) =>
  identityOf(
    { issuer: idp, nameId, attributes: new Map(Object.entries(attributes)), friendlyNames: new Map() } as unknown as AssertionFacts,
    sp,
    scopes,
  );

describe('the key of a person', () => {
  it.each([
    ['subject-id before all', { [subjectId]: ['A@n.example'], [uniqueId]: ['b@n.example'] }, persistent, 'subject_id', 'a@n.example'],
    [
      'the unique id before the principal name',
      { [uniqueId]: ['b@n.example'], [principal]: ['c@n.example'] },
      null,
      'unique_id',
      'b@n.example',
    ],
    ['the principal name', { [principal]: ['c@n.example'] }, persistent, 'principal_name', 'c@n.example'],
    [
      'Entra’s object within its tenant',
      { [`${entra}objectidentifier`]: ['O1'], [`${entra}tenantid`]: ['T1'] },
      persistent,
      'entra_object',
      't1|o1',
    ],
    ['a persistent name of this pair', {}, persistent, 'persistent_name', `${idp}|${sp}|Q7`],
    ['the same value twice is one', { [uniqueId]: ['b@n.example', 'B@n.example'] }, null, 'unique_id', 'b@n.example'],
  ])('is %s', (_what, attributes, nameId, kind, value) => {
    expect(from(attributes, nameId)).toMatchObject({ identity: { issuer: idp, kind, value } });
  });

  it.each([
    ['never the mail address', 'no_identity', { [mail]: ['a@n.example'] }, null],
    ['never a transient name', 'no_identity', {}, { ...persistent, format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }],
    ['not an Entra object of no tenant', 'no_identity', { [`${entra}objectidentifier`]: ['O1'] }, null],
    ['not one of two', 'ambiguous_identity', { [subjectId]: ['a@n.example', 'b@n.example'] }, null],
    [
      'not one of two, though a lower key is clear',
      'ambiguous_identity',
      { [subjectId]: ['a@n.example', 'b@n.example'], [uniqueId]: ['c@n.example'] },
      null,
    ],
    ['not endless', 'no_identity', { [uniqueId]: [`${'x'.repeat(300)}@n.example`] }, null],
  ])('is %s', (_what, reason, attributes, nameId) => expect(from(attributes, nameId)).toBe(reason));

  it.each([
    ['a@n.example', ['n.example'], 'accepted'],
    ['a@evil.example', ['n.example'], 'scope'],
    ['a@x.n.example', ['n.example'], 'scope'],
    ['n.example@evil', ['n.example'], 'scope'],
    ['n.example', ['n.example'], 'scope'],
    ['a@evil.example@n.example', ['n.example'], 'scope'],
    ['a@anything', [], 'accepted'],
  ])('%s within %j is %s', (value, scopes, outcome) => {
    const found = from({ [uniqueId]: [value] }, null, scopes);
    expect(typeof found === 'string' ? found : 'accepted').toBe(outcome);
  });
});

describe('what is told of a person', () => {
  it('comes under the names that vendors use', () => {
    const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
    const found = from({
      [principal]: ['c@n.example'],
      [`${claims}emailaddress`]: ['C.Lee@N.example'],
      [`${claims}givenname`]: ['Casey'],
      [`${claims}surname`]: ['Lee'],
    }) as Arrival;
    expect(found).toMatchObject({ mails: ['c.lee@n.example'], givenName: 'Casey', familyName: 'Lee', displayName: null, entitlements: [] });
  });

  it.each([
    ['of the school’s own scope', ['Student@N.example', 'member@n.example'], ['n.example'], ['student@n.example', 'member@n.example']],
    ['not of another’s', ['faculty@evil.example', 'student@n.example', 'staff@x.n.example'], ['n.example'], ['student@n.example']],
    ['of any scope where none is named', ['student@n.example', 'student@n.example'], [], ['student@n.example']],
    ['without a scope', ['Employee'], ['n.example'], ['employee']],
  ])('is an affiliation %s', (_what, values, scopes, affiliations) => {
    const found = from({ [uniqueId]: ['a@n.example'], 'urn:oid:1.3.6.1.4.1.5923.1.1.1.9': values }, null, scopes) as Arrival;
    expect(found.affiliations).toEqual(affiliations);
  });

  it('is each group once, as it was written', () => {
    const found = from({
      [principal]: ['c@n.example'],
      'urn:oid:1.3.6.1.4.1.5923.1.5.1.1': ['cn=Residents'],
      'http://schemas.xmlsoap.org/claims/Group': ['cn=Residents', 'Faculty'],
    }) as Arrival;
    expect(found.groups).toEqual(['cn=Residents', 'Faculty']);
  });

  it('never reaches an object’s inside', () => {
    const found = from({ __proto__x: ['y'], [principal]: ['c@n.example'], constructor: ['z'] }) as Arrival;
    expect(found.mails).toEqual([]);
  });

  it('keeps names short and on one line', () => {
    const found = from({ [principal]: ['c@n.example'], 'urn:oid:2.5.4.42': [`A\n${'b'.repeat(300)}`] }) as Arrival;
    expect(found.givenName).toMatch(/^A b{118}$/);
  });
});
