import { ValidateInResponseTo, type CacheProvider, type PassportSamlConfig } from '@node-saml/passport-saml';
import { refedsMfa } from '../config/answer-options.js';
import { openSpKey } from '../config/make-sp-key.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';

/** How long a person may take at the identity provider. */
export const requestMs = 15 * 60_000;

/** The library's settings for one realm, for what we send. What arrives is for `verify-answer.ts` to judge. */
export function samlOptions(
  settings: ReadySettings,
  cacheProvider: CacheProvider,
  request?: { id: string; fresh: boolean; mfa: boolean },
): PassportSamlConfig {
  const { entityId, acsUrl, logoutUrl } = spAddresses(settings.host);
  const contextClasses = request?.mfa ? [refedsMfa] : settings.contextClasses;
  return {
    issuer: entityId,
    callbackUrl: acsUrl,
    logoutCallbackUrl: logoutUrl,
    entryPoint: settings.ssoUrl,
    logoutUrl: settings.sloUrl ?? '',
    idpCert: settings.idpCertificates,
    privateKey: openSpKey(settings.spKeySealed),
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: settings.wantAssertionSigned,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: requestMs,
    // Identity providers differ in what they can promise; where the realm asks for nothing, we check what comes.
    identifierFormat: settings.nameIdFormat,
    disableRequestedAuthnContext: contextClasses.length === 0,
    authnContext: contextClasses,
    racComparison: 'exact',
    forceAuthn: request?.fresh ?? false,
    ...(request && { generateUniqueId: () => request.id }),
    cacheProvider,
  };
}
