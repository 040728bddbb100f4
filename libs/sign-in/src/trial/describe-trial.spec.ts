import type { MappedField } from '@akin/contracts';
import { oid, subjectId, uniqueId } from '../attributes/attribute-names.js';
import { defaultAttributes } from '../attributes/default-attributes.js';
import type { AssertionFacts } from '../saml/assertion-facts.js';
import { describeTrial, refusedTrial } from './describe-trial.js';

const at = new Date('2026-03-10T12:00:00Z');
const shape = { response: false, assertion: true, encrypted: false };
const persistent = {
  value: 'Q7',
  format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  nameQualifier: null,
  spNameQualifier: null,
};

const oneFactor = { mfa: false, adminsNeedMfa: false };

function trialOf(attributes: Record<string, string[]>, facts: Partial<AssertionFacts> = {}, scopes: string[] = [], factors = oneFactor) {
  const assertion = {
    issuer: 'https://idp.example',
    nameId: null,
    attributes: new Map(Object.entries(attributes)),
    friendlyNames: new Map(),
    authentications: [{ contextClass: 'urn:password' }],
    ...facts,
  } as unknown as AssertionFacts;
  return describeTrial(at, { assertion, shape, attributes: defaultAttributes, scopes, spEntityId: 'https://sp.example', ...factors });
}

const id = { [uniqueId]: ['u@n.example'] };
const named = { [oid.givenName]: ['Imani'], [oid.familyName]: ['Reyes'] };

it.each<[string, Record<string, string[]>, Partial<AssertionFacts>, boolean, string | null, string[]]>([
  ['everything', { ...id, ...named, [oid.mail]: ['i@n.example'] }, {}, true, null, []],
  ['no mail', { ...id, ...named }, {}, true, null, ['should mail']],
  [
    'only a display name',
    { ...id, [oid.displayName]: ['Imani'] },
    {},
    true,
    null,
    ['should mail', 'should givenName', 'should familyName'],
  ],
  ['only a mail', { ...id, [oid.mail]: ['i@n.example'] }, {}, true, null, ['should givenName', 'should familyName']],
  ['half a name', { ...id, [oid.givenName]: ['I'] }, {}, false, null, ['must name_or_mail', 'should mail', 'should familyName']],
  ['a name in the subject only', named, { nameId: persistent }, true, null, ['should mail']],
  ['no identifier', { ...named, [oid.mail]: ['i@n.example'] }, {}, false, 'no_identity', ['must identifier']],
  ['two of one kind', { [uniqueId]: ['a@b', 'c@d'], ...named }, {}, false, 'ambiguous_identity', ['should mail']],
])('judges %s', (_what, attributes, facts, passed, problem, missing) => {
  const trial = trialOf(attributes, facts);
  expect([trial.passed, trial.problem]).toEqual([passed, problem]);
  expect(trial.missing.map(({ weight, what }) => `${weight} ${what}`)).toEqual(missing);
});

it('shows which identifier counts, and what each attribute fills', () => {
  const trial = trialOf(
    { ...id, [subjectId]: ['S@n.example'], ...named, isMemberOf: ['g1'], groups: ['g2'], 'urn:custom': ['x'] },
    { friendlyNames: new Map([['urn:custom', 'hobby']]) },
  );
  expect(trial.identifier).toEqual({ kind: 'subject_id', label: 'subject-id', value: 'S@n.example' });
  const fills = new Map(trial.attributes.map(({ name, fills: field }) => [name, field]));
  expect(Object.fromEntries(fills)).toEqual({
    [uniqueId]: null,
    [subjectId]: 'identifier',
    [oid.givenName]: 'givenName',
    [oid.familyName]: 'familyName',
    isMemberOf: 'group',
    groups: 'group',
    'urn:custom': null,
  });
  const field = (name: MappedField) => trial.fields.find((one) => one.field === name);
  expect(field('group')).toEqual({ field: 'group', from: 'isMemberOf, groups', values: ['g1', 'g2'] });
  expect(field('mail')).toEqual({ field: 'mail', from: null, values: [] });
  expect(trial.attributes.find(({ name }) => name === 'urn:custom')?.friendlyName).toBe('hobby');
  expect([trial.signed, trial.contextClass]).toEqual([shape, 'urn:password']);
});

it('shows an identifier of the subject without what belongs to us', () => {
  expect(trialOf(named, { nameId: persistent }).identifier).toEqual({ kind: 'persistent_name', label: 'persistent NameID', value: 'Q7' });
});

it('holds identifiers to the provider’s own domains', () => {
  expect(trialOf({ ...id, ...named }, {}, ['n.example']).passed).toBe(true);
  expect(trialOf({ ...id, ...named }, {}, ['m.example'])).toMatchObject({ passed: false, problem: 'scope' });
});

it('shows nothing of an answer that was refused', () => {
  expect(refusedTrial(at, 'unsigned')).toEqual({
    at: at.toISOString(),
    passed: false,
    problem: 'unsigned',
    identifier: null,
    fields: [],
    attributes: [],
    missing: [],
    signed: { response: false, assertion: false, encrypted: false },
    contextClass: null,
    mfa: false,
  });
});

it.each([
  [false, false, true, []],
  [false, true, true, []],
  [true, true, true, []],
  [true, false, false, ['must second_factor']],
])('where administrators need a second factor: %s, and it was shown: %s', (adminsNeedMfa, mfa, passed, missing) => {
  const trial = trialOf({ ...id, ...named, [oid.mail]: ['i@n.example'] }, {}, [], { adminsNeedMfa, mfa });
  expect([trial.passed, trial.mfa, trial.missing.map(({ what, weight }) => `${weight} ${what}`)]).toEqual([passed, mfa, missing]);
});
