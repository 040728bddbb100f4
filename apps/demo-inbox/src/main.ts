import { join } from 'node:path';
import { env, SystemClock } from '@akin/platform';
import { MailStore } from './mail-store.js';
import { Refusals } from './refusals.js';
import { inboxServer } from './server.js';
import { smtpServer } from './smtp.js';

async function main(): Promise<void> {
  const { NODE_ENV, DEMO_MAIL_PORT, DEMO_SMTP_PORT, AKIN_DATA } = env();
  if (NODE_ENV === 'production') throw new Error('The demonstration inbox shows mail to anybody, so it never starts in production.');
  const clock = new SystemClock();
  const now = () => clock.now();
  const store = await MailStore.open(join(AKIN_DATA, 'demo-inbox'));
  const refusals = new Refusals();
  const smtp = smtpServer(store, refusals, now);
  const web = inboxServer(store, refusals, now);

  const stop = () => void Promise.all([web.close(), new Promise<void>((closed) => smtp.close(closed))]).then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);

  await new Promise<void>((resolve, reject) => smtp.once('error', reject).listen(DEMO_SMTP_PORT, '127.0.0.1', resolve));
  // A sender that hangs up in the middle is its own affair.
  smtp.removeAllListeners('error').on('error', () => undefined);
  await web.listen({ host: '127.0.0.1', port: DEMO_MAIL_PORT });
  process.stdout.write(`demo-inbox listening on http://localhost:${DEMO_MAIL_PORT} (mail on port ${DEMO_SMTP_PORT})\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
