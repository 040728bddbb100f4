import type {
  AttributeMap,
  IdpView,
  SetUpView,
  SignInDraftView,
  SignInOptions,
  SignInSetUpView,
  TrialView,
  VendorPreset,
} from '@akin/contracts';

/** A school's sign-in as specs show it. */
export const sp: SetUpView['sp'] = {
  entityId: 'https://l.example/saml/metadata',
  acsUrl: 'https://l.example/saml/acs',
  logoutUrl: 'https://l.example/saml/logout',
  metadataUrl: 'https://l.example/saml/metadata',
  certificateUntil: '2036-01-01T00:00:00Z',
};

export const idp: IdpView = {
  entityId: 'https://idp.lakeside.example',
  ssoUrl: 'https://idp.lakeside.example/sso',
  sloUrl: null,
  certificates: [{ subject: 'idp', from: '2018-01-01T00:00:00Z', until: '2020-01-01T00:00:00Z', fingerprint: 'AA:BB' }],
  scopes: [],
  validUntil: null,
  readAt: '2026-11-22T12:00:00Z',
  source: null,
};

const map = (mail: string): AttributeMap => ({
  mail: [mail],
  givenName: ['givenName'],
  familyName: ['sn'],
  displayName: ['displayName'],
  affiliation: ['affiliation', 'scopedAffiliation'],
  entitlement: [],
  group: [],
});

export const shibboleth: VendorPreset = {
  vendor: 'shibboleth',
  name: 'Shibboleth',
  steps: ['Add our metadata.', 'Release the attributes.'],
  attributes: map('urn:oid:0.9.2342.19200300.100.1.3'),
  mfaContexts: [],
};
export const entra: VendorPreset = {
  vendor: 'entra',
  name: 'Microsoft Entra ID',
  steps: ['Add an application.'],
  attributes: map('emailaddress'),
  mfaContexts: ['http://schemas.microsoft.com/claims/multipleauthn'],
};

export const options: SignInOptions = {
  vendor: 'shibboleth',
  attributes: shibboleth.attributes,
  wantResponseSigned: false,
  wantAssertionSigned: true,
  wantEncrypted: false,
  nameIdFormat: null,
  contextClasses: [],
  reauthenticateAdmins: false,
  allowUnsolicited: false,
};

export const trial: TrialView = {
  at: '2026-11-22T12:30:00Z',
  passed: true,
  problem: null,
  identifier: { kind: 'subject-id', label: 'subject-id', value: 'a•••@l•••' },
  fields: [{ field: 'mail', from: 'urn:oid:0.9.2342.19200300.100.1.3', values: ['a•••'] }],
  attributes: [
    { name: 'urn:oid:2.5.4.3', friendlyName: null, values: ['A•••'], fills: null },
    { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values: ['a•••'], fills: 'mail' },
  ],
  missing: [{ what: 'givenName', weight: 'should', sentence: 'No given name came.' }],
  signed: { response: false, assertion: true, encrypted: false },
  contextClass: null,
  mfa: false,
  masked: true,
};

export const draft: SignInDraftView = { idp: null, options, changedAt: '2026-11-22T12:00:00Z', digest: 'd0', trial: null, ready: false };
export const tested: SignInDraftView = { ...draft, idp, digest: 'd1', trial, ready: true };

export const setUp: SetUpView = {
  school: 'Lakeside School of Medicine',
  shortName: 'Lakeside',
  role: 'it',
  sp,
  idp: null,
  until: '2026-11-22T20:00:00Z',
};

export const view: SignInSetUpView = { sp, live: null, draft, previous: null, presets: [shibboleth, entra], adminsNeedMfa: false };

/** The same once people sign in. */
export const liveView: SignInSetUpView = { ...view, live: { idp, options, since: '2026-11-03T15:00:00Z' }, draft: null };
