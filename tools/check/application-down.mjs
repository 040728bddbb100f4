import { stopApplication } from './application.mjs';

/** Ends what application-up started. */
export default async function applicationDown() {
  if (globalThis.akinApplication) await stopApplication(globalThis.akinApplication);
}
