import { ValidateInResponseTo, type CacheProvider, type PassportSamlConfig } from '@node-saml/passport-saml';
import { openSpKey } from '../config/make-sp-key.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';
import { assertionLimits } from './check-assertion.js';

/** How long a person may take at the identity provider. */
export const requestMs = 15 * 60_000;

/** The library's settings for one realm: as strict as it can be. What it does not look at, `check-assertion.ts` does. */
export function samlOptions(settings: ReadySettings, cacheProvider: CacheProvider): PassportSamlConfig {
  const { entityId, acsUrl, logoutUrl } = spAddresses(settings.host);
  return {
    issuer: entityId,
    audience: entityId,
    callbackUrl: acsUrl,
    logoutCallbackUrl: logoutUrl,
    entryPoint: settings.ssoUrl,
    logoutUrl: settings.sloUrl ?? '',
    idpIssuer: settings.idpEntityId,
    idpCert: settings.idpCertificates,
    privateKey: openSpKey(settings.spKeySealed),
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: settings.wantAssertionSigned,
    wantAuthnResponseSigned: settings.wantResponseSigned,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: requestMs,
    acceptedClockSkewMs: assertionLimits.skewMs,
    maxAssertionAgeMs: assertionLimits.ageMs,
    // Identity providers differ in what they can promise here; we ask for nothing and check what comes.
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    cacheProvider,
  };
}
