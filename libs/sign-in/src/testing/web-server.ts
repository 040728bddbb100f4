import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** An https server on this machine that answers under any of these names, for specs. */
export class WebServer {
  private constructor(
    private readonly server: Server,
    readonly certificate: string,
  ) {}

  static async answering(names: readonly string[], answer: RequestListener): Promise<WebServer> {
    const altNames = names.map((value) => ({ type: 2 as const, value }));
    const { private: key, cert } = await generate([{ name: 'commonName', value: names[0] }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    const server = createServer({ key, cert }, answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new WebServer(server, cert);
  }

  at(name: string, path = '/'): string {
    return `https://${name}:${(this.server.address() as AddressInfo).port}${path}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
