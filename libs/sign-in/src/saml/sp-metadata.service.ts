import { Injectable } from '@nestjs/common';
import { generateServiceProviderMetadata } from '@node-saml/passport-saml';
import { openSpKey } from '../config/make-sp-key.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { spAddresses } from '../config/sp-addresses.js';

/** What the school's IT gives to its identity provider. It is there before their metadata is. */
@Injectable()
export class SpMetadata {
  constructor(private readonly config: SignInConfig) {}

  /** @throws Refusal `sign_in_not_set_up` */
  async of(realmId: string): Promise<string> {
    const settings = await this.config.prepared(realmId);
    const { entityId, acsUrl, logoutUrl } = spAddresses(settings.host);
    const privateKey = openSpKey(settings.spKeySealed);
    return generateServiceProviderMetadata({
      issuer: entityId,
      callbackUrl: acsUrl,
      logoutCallbackUrl: logoutUrl,
      identifierFormat: null,
      wantAssertionsSigned: settings.wantAssertionSigned,
      privateKey,
      decryptionPvk: privateKey,
      decryptionCert: settings.spCertificates[0],
      publicCerts: settings.spCertificates,
      // The document is the same each time, so that whoever compares it sees only real changes.
      generateUniqueId: () => `_${settings.realmId}`,
    });
  }
}
