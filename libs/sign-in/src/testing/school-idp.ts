import { buildResponse, type BuiltResponse, type ResponseOptions } from '../../../../apps/demo-idp/src/saml/build-response.js';
import { idpMetadata } from '../../../../apps/demo-idp/src/saml/idp-metadata.js';
import { makeCredentials } from '../../../../apps/demo-idp/src/keys/make-credentials.js';

type Credentials = Awaited<ReturnType<typeof makeCredentials>>;

export interface Somebody {
  uniqueId: string;
  mail: string;
  entitlements?: string[];
}

/** The identity provider of one school, honest unless told otherwise. */
export class SchoolIdp {
  readonly entityId: string;

  private constructor(
    readonly slug: string,
    readonly host: string,
    readonly key: Credentials,
  ) {
    this.entityId = `http://localhost:3001/${slug}/metadata`;
  }

  static async of(slug: string): Promise<SchoolIdp> {
    return new SchoolIdp(slug, `${slug}.localhost:3000`, await makeCredentials(slug));
  }

  metadata(): string {
    const base = `http://localhost:3001/${this.slug}`;
    return idpMetadata(this.slug, { entityId: this.entityId, sso: `${base}/sso`, slo: `${base}/slo` }, this.key.certificate);
  }

  answer(requestId: string | null, who: Somebody, departures: Partial<ResponseOptions> = {}): BuiltResponse {
    return buildResponse({
      idp: { entityId: this.entityId, ...this.key },
      sp: { entityId: `http://${this.host}/saml/metadata`, acs: `http://${this.host}/saml/acs` },
      inResponseTo: requestId,
      nameId: who.uniqueId,
      attributes: [
        { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: [who.uniqueId] },
        { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values: [who.mail] },
        { name: 'urn:oid:2.5.4.42', friendlyName: 'givenName', values: ['Imani'] },
        { name: 'urn:oid:2.5.4.4', friendlyName: 'sn', values: ['Reyes'] },
        { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.7', friendlyName: 'eduPersonEntitlement', values: who.entitlements ?? [] },
      ],
      now: new Date(),
      ...departures,
    });
  }
}
