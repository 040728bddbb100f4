import { signInVendors, type AttributeMap, type SignInVendor, type VendorPreset } from '@akin/contracts';
import { claims, entra, groupClaims, oid } from './attribute-names.js';
import { defaultAttributes } from './default-attributes.js';
import { vendorSteps } from './vendor-steps.js';

/** What all of them call an entitlement: roles may come this way under the standard names only. */
const entitlement = [oid.entitlement, 'eduPersonEntitlement'];
const affiliation = [oid.scopedAffiliation, oid.affiliation, 'eduPersonScopedAffiliation', 'eduPersonAffiliation'];

/** The usual names of each make, the likeliest first. Where an administrator chooses them, the names its own guides use. */
const attributes: Record<SignInVendor, AttributeMap> = {
  shibboleth: {
    mail: [oid.mail, 'mail'],
    givenName: [oid.givenName, 'givenName'],
    familyName: [oid.familyName, 'sn'],
    displayName: [oid.displayName, 'displayName'],
    affiliation,
    entitlement,
    group: [oid.memberOf, 'isMemberOf'],
  },
  entra: {
    mail: [`${claims}emailaddress`, oid.mail, 'mail'],
    givenName: [`${claims}givenname`, oid.givenName, 'givenName'],
    familyName: [`${claims}surname`, oid.familyName, 'sn'],
    displayName: [`${entra}displayname`, oid.displayName, 'displayName'],
    affiliation,
    entitlement,
    group: [groupClaims.entra],
  },
  okta: {
    mail: ['email', 'mail', oid.mail],
    givenName: ['firstName', 'givenName', oid.givenName],
    familyName: ['lastName', 'sn', oid.familyName],
    displayName: ['displayName', oid.displayName],
    affiliation,
    entitlement,
    group: ['groups'],
  },
  adfs: {
    mail: [`${claims}emailaddress`, oid.mail],
    givenName: [`${claims}givenname`, oid.givenName],
    familyName: [`${claims}surname`, oid.familyName],
    displayName: [oid.displayName, 'displayName'],
    affiliation,
    entitlement,
    group: [groupClaims.adfs],
  },
  ping: {
    mail: ['mail', 'email', oid.mail],
    givenName: ['givenName', 'firstName', oid.givenName],
    familyName: ['sn', 'lastName', oid.familyName],
    displayName: ['displayName', oid.displayName],
    affiliation,
    entitlement,
    group: ['groups', 'memberOf', oid.memberOf],
  },
  duo: {
    mail: ['Email', 'mail', oid.mail],
    givenName: ['FirstName', 'givenName', oid.givenName],
    familyName: ['LastName', 'sn', oid.familyName],
    displayName: ['DisplayName', 'displayName', oid.displayName],
    affiliation,
    entitlement,
    group: ['groups'],
  },
  google: {
    mail: ['mail', 'email', oid.mail],
    givenName: ['givenName', 'firstName', oid.givenName],
    familyName: ['sn', 'lastName', oid.familyName],
    displayName: ['displayName', oid.displayName],
    affiliation,
    entitlement,
    group: ['groups'],
  },
  other: defaultAttributes,
};

const names: Record<SignInVendor, string> = {
  shibboleth: 'Shibboleth or another eduPerson provider',
  entra: 'Microsoft Entra ID',
  okta: 'Okta',
  adfs: 'Microsoft AD FS',
  ping: 'Ping (PingFederate, PingOne)',
  duo: 'Duo Single Sign-On',
  google: 'Google Workspace',
  other: 'Something else',
};

/** Among Entra ID's claims of how somebody signed in; what AD FS can be told to send too. */
const multipleAuthentication = 'http://schemas.microsoft.com/claims/multipleauthn';
const mfaContexts: Partial<Record<SignInVendor, string[]>> = { entra: [multipleAuthentication], adfs: [multipleAuthentication] };

/** Every make Akin knows, with what a school starts from. */
export const vendorPresets: readonly VendorPreset[] = signInVendors.map((vendor) => ({
  vendor,
  name: names[vendor],
  steps: [...vendorSteps[vendor]],
  attributes: attributes[vendor],
  mfaContexts: mfaContexts[vendor] ?? [],
}));

export function presetOf(vendor: SignInVendor): VendorPreset {
  return vendorPresets.find((preset) => preset.vendor === vendor) as VendorPreset;
}
