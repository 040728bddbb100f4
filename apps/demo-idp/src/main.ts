import { join } from 'node:path';
import { env, SystemClock } from '@akin/platform';
import { demoIdp } from './server.js';

async function main(): Promise<void> {
  const { NODE_ENV, PORT, BASE_DOMAIN, PROTOCOL, DEMO_IDP_PORT, AKIN_DATA } = env();
  if (NODE_ENV === 'production') throw new Error('The demonstration identity provider signs anybody in, so it never starts in production.');
  const clock = new SystemClock();
  const app = demoIdp({
    baseUrl: `http://localhost:${DEMO_IDP_PORT}`,
    akinPort: PORT,
    baseDomain: BASE_DOMAIN,
    protocol: PROTOCOL,
    keyFolder: join(AKIN_DATA, 'demo-idp'),
    now: () => clock.now(),
  });
  const stop = () => void app.close().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await app.listen({ host: '127.0.0.1', port: DEMO_IDP_PORT });
  process.stdout.write(`demo-idp listening on http://localhost:${DEMO_IDP_PORT}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
