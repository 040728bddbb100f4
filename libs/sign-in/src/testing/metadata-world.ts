import { FixedClock, newId } from '@akin/platform';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import type { RequestListener, ServerResponse } from 'node:http';
import { SignInConfigRepository } from '../config/sign-in-config.repository.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { MetadataReader } from '../metadata/metadata-reader.service.js';
import { MetadataRefresh } from '../metadata/metadata-refresh.service.js';
import { MetadataRepository } from '../metadata/metadata.repository.js';
import type { FetchRules } from '../metadata/safe-fetch.client.js';
import { SchoolIdp } from './school-idp.js';
import { WebServer } from './web-server.js';

/** Reads from this machine under a name, and trusts the server there. */
class ReaderHere extends MetadataReader {
  server?: WebServer;

  protected override rules(): FetchRules {
    return { loopback: true, resolve: async () => ['127.0.0.1'], ca: this.server?.certificate, wholeMs: 1000 };
  }
}

/** Schools whose providers publish their metadata on a server that says what a spec wants. */
export class MetadataWorld {
  /** What the server says at each path: a document, or whatever it does instead. */
  readonly says = new Map<string, string | ((reply: ServerResponse) => void)>();
  asked: { path: string; etag: string | undefined }[] = [];
  readonly config: SignInConfig;
  readonly refresh: MetadataRefresh;
  readonly metadata: MetadataRepository;

  private constructor(
    readonly t: TestDatabase,
    readonly clock: FixedClock,
    readonly reader: MetadataReader,
    private readonly server: WebServer,
  ) {
    this.metadata = new MetadataRepository(t.national);
    this.config = new SignInConfig(t.national, new SignInConfigRepository(t.national), clock);
    this.refresh = new MetadataRefresh(t.national, this.metadata, this.config, reader, clock);
  }

  static async open(): Promise<MetadataWorld> {
    const clock = new FixedClock(new Date());
    const reader = new ReaderHere(clock);
    const [t, server] = await Promise.all([
      testDatabase(),
      WebServer.answering(['idp.test'], (request, reply) => world.answer(request, reply)),
    ]);
    reader.server = server;
    const world: MetadataWorld = new MetadataWorld(t, clock, reader, server);
    return world;
  }

  url(slug: string): string {
    return this.server.at('idp.test', `/${slug}`);
  }

  /** A school whose sign-in was switched on with metadata from an address. */
  async following(
    slug: string,
    say = (idp: SchoolIdp) => idp.metadata(),
    signer: string | null = null,
    realmId = newId(),
  ): Promise<{ realmId: string; idp: SchoolIdp }> {
    const idp = await SchoolIdp.of(slug);
    this.says.set(`/${slug}`, say(idp));
    await this.config.prepare(realmId, idp.host);
    const read = await this.reader.first(this.url(slug), signer);
    await this.config.applyIdpMetadata(realmId, read.xml, read.source);
    return { realmId, idp };
  }

  async close(): Promise<void> {
    await Promise.all([this.t.close(), this.server.close()]);
  }

  private readonly answer: RequestListener = (request, reply) => {
    const path = request.url ?? '';
    const what = this.says.get(path);
    this.asked.push({ path, etag: request.headers['if-none-match'] });
    if (typeof what === 'function') return what(reply);
    const etag = `"${what?.length}-${Buffer.from(what ?? '').reduce((sum, byte, at) => (sum * 31 + byte + at) % 1_000_003, 7)}"`;
    if (what === undefined) reply.writeHead(404).end();
    else if (request.headers['if-none-match'] === etag) reply.writeHead(304).end();
    else reply.writeHead(200, { etag }).end(what);
  };
}
