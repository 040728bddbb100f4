import { inflateRawSync } from 'node:zlib';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Reply {
  statusCode: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A browser with cookies of its own per host. */
export class Browser {
  readonly jar = new Map<string, Map<string, string>>();

  constructor(private readonly app: NestFastifyApplication) {}

  get(host: string, url: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', host, url, headers);
  }

  post(host: string, url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> {
    const body = new URLSearchParams(form).toString();
    return this.send('POST', host, url, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body);
  }

  put(host: string, url: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PUT', host, url, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  /** Begins to sign in; answers where the browser is sent and the id of the request it carries. */
  async login(host: string, returnTo = '/', more = ''): Promise<{ location: URL; requestId: string; xml: string }> {
    const reply = await this.get(host, `/saml/login?returnTo=${encodeURIComponent(returnTo)}${more}`);
    if (reply.statusCode !== 302) throw new Error(`signing in could not begin: ${reply.statusCode} ${reply.body}`);
    const location = new URL(String(reply.headers['location']));
    const xml = inflateRawSync(Buffer.from(location.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    return { location, requestId: /ID="([^"]+)"/.exec(xml)?.[1] ?? '', xml };
  }

  acs(host: string, SAMLResponse: string, RelayState = ''): Promise<Reply> {
    return this.post(host, '/saml/acs', { SAMLResponse, RelayState }, { origin: 'http://localhost:3001' });
  }

  private async send(
    method: 'GET' | 'POST' | 'PUT',
    host: string,
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<Reply> {
    const cookies = [...(this.jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.exchange(method, url, { host, ...(cookies ? { cookie: cookies } : {}), ...headers }, payload);
    this.keep(host, reply.headers['set-cookie'] ?? []);
    return reply;
  }

  private exchange(method: string, path: string, headers: Record<string, string>, payload = ''): Promise<Reply> {
    const { port } = (this.app.getHttpServer() as { address(): AddressInfo }).address();
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method, path, headers: { ...headers, 'content-length': Buffer.byteLength(payload) } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  private keep(host: string, lines: string[]): void {
    const jar = this.jar.get(host) ?? new Map<string, string>();
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    this.jar.set(host, jar);
  }
}
