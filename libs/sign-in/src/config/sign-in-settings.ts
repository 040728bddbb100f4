import type { AttributeMap, SignInVendor } from '@akin/contracts';
import type { AnswerOptions } from './answer-options.js';
import type { EntitlementPolicy } from './entitlement-policy.js';

/** How one realm trusts its identity provider, as stored. */
export interface SignInSettings extends AnswerOptions {
  realmId: string;
  host: string;
  spEntityId: string;
  /** What we sign with. */
  spKeySealed: string;
  /** A second key of ours while one takes the other's place: what is encrypted to it can be read, nothing is signed with it. */
  spOtherKeySealed: string | null;
  /** Everything that may be published: the certificate of the key we sign with comes first. */
  spCertificates: string[];
  idpEntityId: string | null;
  ssoUrl: string | null;
  sloUrl: string | null;
  idpCertificates: string[];
  idpScopes: string[];
  /** After this the identity provider must not be believed any more; null when its metadata does not say. */
  idpValidUntil: Date | null;
  wantResponseSigned: boolean;
  wantAssertionSigned: boolean;
  /** Whether an administrator must have signed in with a second factor. */
  adminsNeedMfa: boolean;
  entitlementPolicy: EntitlementPolicy;
  vendor: SignInVendor;
  /** Where a person's values are found in an answer. */
  attributes: AttributeMap;
  enabled: boolean;
  /** When what is on was switched on; null while nothing is. */
  switchedOnAt: Date | null;
}

/** Settings that are complete: an identity provider is known and switched on. */
export type ReadySettings = SignInSettings & { idpEntityId: string; ssoUrl: string };

export function isReady(settings: SignInSettings | null): settings is ReadySettings {
  return !!settings && settings.enabled && settings.idpEntityId !== null && settings.ssoUrl !== null && settings.idpCertificates.length > 0;
}
