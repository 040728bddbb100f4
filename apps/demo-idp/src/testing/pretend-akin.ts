import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { type Credentials } from '../saml/sign-xml.js';

/** What stands in for one school of Akin: a service provider made of node-saml, and how the school looks. */
export interface PretendSchool {
  slug: string;
  /** Signs requests; the metadata names its certificate. May be changed while it runs. */
  key: Credentials;
  idpCertificate: string;
  look?: Record<string, unknown>;
}

/** Answers `/saml/metadata` and `/api/institution` for pretend schools by host name, and plays their service providers. */
export class PretendAkin {
  readonly schools = new Map<string, PretendSchool>();
  private readonly requests = new Map<string, string>();
  private server?: Server;
  port = 0;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const school = this.schools.get(request.headers.host?.split('.')[0] ?? '');
      const look = school?.look;
      if (school && request.url === '/saml/metadata')
        response.end(this.sp(school).generateServiceProviderMetadata(null, school.key.certificate));
      else if (look && request.url === '/api/institution') response.end(JSON.stringify(look));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }

  get baseDomain(): string {
    return `localhost:${this.port}`;
  }

  acsOf(slug: string): string {
    return `http://${slug}.${this.baseDomain}/saml/acs`;
  }

  sloOf(slug: string): string {
    return `http://${slug}.${this.baseDomain}/saml/logout`;
  }

  /** The service provider of a school; its parts can be changed to make it misbehave. */
  sp(
    school: PretendSchool,
    changes: { issuer?: string; callbackUrl?: string; entryPoint?: string; unsigned?: true; authnContext?: string[] } = {},
  ): SAML {
    const entityId = `http://${school.slug}.${this.baseDomain}/saml/metadata`;
    return new SAML({
      callbackUrl: changes.callbackUrl ?? this.acsOf(school.slug),
      entryPoint: changes.entryPoint ?? `http://localhost:3001/${school.slug}/sso`,
      issuer: changes.issuer ?? entityId,
      audience: entityId,
      logoutUrl: `http://localhost:3001/${school.slug}/slo`,
      logoutCallbackUrl: this.sloOf(school.slug),
      disableRequestedAuthnContext: !changes.authnContext,
      authnContext: changes.authnContext,
      idpCert: school.idpCertificate,
      privateKey: changes.unsigned ? undefined : school.key.privateKey,
      publicCert: changes.unsigned ? undefined : school.key.certificate,
      signatureAlgorithm: 'sha256',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      validateInResponseTo: ValidateInResponseTo.always,
      cacheProvider: {
        saveAsync: async (key, value) => (this.requests.set(key, value) ? { value, createdAt: Date.now() } : null),
        getAsync: async (key) => this.requests.get(key ?? '') ?? null,
        removeAsync: async (key) => (this.requests.delete(key ?? '') ? key : null),
      },
    });
  }
}
