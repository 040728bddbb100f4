import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { freePort } from './ports.mjs';
import { preflight } from './preflight.mjs';

const settings = async (over = {}) => ({
  data: tmpdir(),
  port: await freePort(),
  idpPort: await freePort(),
  mailPort: await freePort(),
  smtpPort: await freePort(),
  ...over,
});

it('says which port is taken and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(preflight(await settings({ mailPort: port }))).rejects.toThrow(`Port ${port} is taken by another program`);
  await expect(preflight(await settings({ mailPort: port }))).rejects.toThrow(/DEMO_MAIL_PORT=\d+ npm start/);
  server.close();
});

it('refuses one port for two purposes', async () => {
  const port = await freePort();
  await expect(preflight(await settings({ port, smtpPort: port }))).rejects.toThrow(`DEMO_SMTP_PORT and PORT are both ${port}`);
});

it('has nothing to say when all is well', async () => {
  await expect(preflight(await settings())).resolves.toBeUndefined();
});
