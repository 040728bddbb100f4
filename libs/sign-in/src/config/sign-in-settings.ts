import type { AnswerOptions } from './answer-options.js';
import type { EntitlementPolicy } from './entitlement-policy.js';

/** How one realm trusts its identity provider, as stored. */
export interface SignInSettings extends AnswerOptions {
  realmId: string;
  host: string;
  spEntityId: string;
  spKeySealed: string;
  spCertificates: string[];
  idpEntityId: string | null;
  ssoUrl: string | null;
  sloUrl: string | null;
  idpCertificates: string[];
  idpScopes: string[];
  wantResponseSigned: boolean;
  wantAssertionSigned: boolean;
  entitlementPolicy: EntitlementPolicy;
  enabled: boolean;
}

/** Settings that are complete: an identity provider is known and switched on. */
export type ReadySettings = SignInSettings & { idpEntityId: string; ssoUrl: string };

export function isReady(settings: SignInSettings | null): settings is ReadySettings {
  return !!settings && settings.enabled && settings.idpEntityId !== null && settings.ssoUrl !== null && settings.idpCertificates.length > 0;
}
