import { startApplication } from './application.mjs';

/**
 * Starts the application for the journeys and tells them where it is: AKIN_E2E_BASE_DOMAIN (schools at `<slug>.` of it),
 * AKIN_E2E_MAIL_URL (the inbox) and AKIN_E2E_DATA. When AKIN_E2E_BASE_DOMAIN is given already, that running application
 * is used.
 */
export default async function applicationUp() {
  if (process.env.AKIN_E2E_BASE_DOMAIN) return;
  const application = await startApplication();
  globalThis.akinApplication = application;
  process.env.AKIN_E2E_BASE_DOMAIN = `localhost:${application.web}`;
  process.env.AKIN_E2E_MAIL_URL = `http://localhost:${application.mail}`;
  process.env.AKIN_E2E_DATA = application.data;
}
