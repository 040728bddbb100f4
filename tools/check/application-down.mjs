import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** Stops what application-up started and forgets its data. */
export default async function applicationDown() {
  const application = globalThis.akinApplication;
  if (!application) return;
  const { child, data } = application;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
}
