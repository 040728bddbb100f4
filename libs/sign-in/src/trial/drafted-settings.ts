import type { SignInOptions } from '@akin/contracts';
import type { IdpMetadata } from '../config/read-idp-metadata.js';
import { optionsOf } from '../config/sign-in-options.js';
import type { ReadySettings, SignInSettings } from '../config/sign-in-settings.js';

/** How a realm would sign people in with what is prepared. Only a test sign-in is ever asked or judged by this. */
export function draftedSettings(realm: SignInSettings, idp: IdpMetadata, options: SignInOptions): ReadySettings {
  return {
    ...realm,
    ...optionsOf(options),
    idpEntityId: idp.entityId,
    ssoUrl: idp.ssoUrl,
    sloUrl: idp.sloUrl,
    idpCertificates: idp.certificates,
    idpScopes: idp.scopes,
    idpValidUntil: idp.validUntil,
  };
}
