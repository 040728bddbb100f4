import { join } from 'node:path';
import { keptSecrets, project } from './settings.mjs';

const kept = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_DATABASE_URL', 'AKIN_SECRET', 'SMTP_URL']);

/** What each program is told: everything harmless, and only those credentials it needs. */
export function environments(settings, database, source = process.env) {
  // In production the command line works for the real installation: nothing of the demo, no secret of its own making.
  const forReal = source.NODE_ENV === 'production';
  const harmless = Object.fromEntries(Object.entries(source).filter(([name]) => !kept.has(name) && !name.startsWith('npm_')));
  const base = {
    ...harmless,
    // Compiled code is kept between starts, which makes the second one quicker.
    NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'akin', 'compiled'),
    PORT: String(settings.port),
    BASE_DOMAIN: settings.baseDomain,
    AKIN_DATA: settings.data,
    AKIN_DEMO: forReal ? '' : '1',
    DEMO_IDP_PORT: String(settings.idpPort),
    DEMO_MAIL_PORT: String(settings.mailPort),
    DEMO_SMTP_PORT: String(settings.smtpPort),
  };
  const server = {
    ...base,
    DATABASE_URL: database.appUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    AKIN_SECRET: settings.secret ?? (forReal ? '' : keptSecrets(settings.data).secret),
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${settings.smtpPort}`,
  };
  return { demo: base, server, owner: { ...server, DATABASE_OWNER_URL: database.ownerUrl } };
}
