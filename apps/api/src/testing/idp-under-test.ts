import { inflateRawSync } from 'node:zlib';
import type { School } from '@akin/tenancy';
import { buildResponse, type ResponseOptions } from '../../../../apps/demo-idp/src/saml/build-response.js';
import { idpMetadata } from '../../../../apps/demo-idp/src/saml/idp-metadata.js';
import { makeCredentials } from '../../../../apps/demo-idp/src/keys/make-credentials.js';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import { hostOf } from './api-under-test.js';

type Attribute = ResponseOptions['attributes'][number];

/** What an honest identity provider says of Imani. */
export const imani: Attribute[] = [
  { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['imani@lake.example'] },
  { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values: ['imani.reyes@lake.example'] },
  { name: 'urn:oid:2.5.4.42', friendlyName: 'givenName', values: ['Imani'] },
  { name: 'urn:oid:2.5.4.4', friendlyName: 'sn', values: ['Reyes'] },
];

/** A request as a browser carries it to the identity provider. */
export interface Carried {
  requestId: string;
  /** The cookies that came with it. */
  cookie: string;
  url: string;
}

/** An identity provider of a spec's own: its metadata, and its answers, honest unless told otherwise. */
export class IdpUnderTest {
  private static made = 0;

  private constructor(
    readonly entityId: string,
    readonly key: Awaited<ReturnType<typeof makeCredentials>>,
    private readonly name: string,
  ) {}

  /** Another one each time, also under the same name. */
  static async of(name: string): Promise<IdpUnderTest> {
    const own = `${name}-${++IdpUnderTest.made}`;
    return new IdpUnderTest(`https://${own}.idp.example/idp`, await makeCredentials(own), own);
  }

  /** Of `lake.example`, the only domain it may speak for. */
  metadata(): string {
    const base = `https://${this.name}.idp.example`;
    return idpMetadata('lake', { entityId: this.entityId, sso: `${base}/sso`, slo: `${base}/slo` }, this.key.certificate);
  }

  encoded(school: School, requestId: string | null, departures: Partial<ResponseOptions> = {}): string {
    const origin = `http://${hostOf(school)}`;
    return buildResponse({
      idp: { entityId: this.entityId, ...this.key },
      sp: { entityId: `${origin}/saml/metadata`, acs: `${origin}/saml/acs` },
      inResponseTo: requestId,
      nameId: 'imani',
      attributes: imani,
      now: new Date(),
      ...departures,
    }).encoded;
  }

  /** Brings an answer to the school's ACS in the browser that carried the request. */
  answers(api: ApiUnderTest, school: School, { requestId, cookie }: Carried, departures: Partial<ResponseOptions> = {}): Promise<Answer> {
    return postAnswer(api, school, cookie, { SAMLResponse: this.encoded(school, requestId, departures), RelayState: requestId });
  }
}

export function postAnswer(api: ApiUnderTest, school: School, cookie: string, form: Record<string, string>): Promise<Answer> {
  return api.call('POST', hostOf(school), '/saml/acs', {
    cookie,
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example' },
  });
}

/** What a browser carries away from a route that sends it to the identity provider. */
export function carriedFrom(url: string, setCookie: unknown): Carried {
  const xml = inflateRawSync(Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  return { url, requestId: /ID="([^"]+)"/.exec(xml)?.[1] ?? '', cookie: [setCookie].flat().map(String).map(firstPart).join('; ') };
}

const firstPart = (line: string) => line.split(';')[0];
