import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';

export const project = join(import.meta.dirname, '..', '..');

/** What the person at the terminal may choose, with the defaults of the README. */
export function readSettings(source = process.env) {
  const port = portOf(source, 'PORT', 3000);
  const data = source.AKIN_DATA || '.akin';
  return {
    port,
    idpPort: portOf(source, 'DEMO_IDP_PORT', 3001),
    mailPort: portOf(source, 'DEMO_MAIL_PORT', 3002),
    smtpPort: portOf(source, 'DEMO_SMTP_PORT', 3025),
    baseDomain: source.BASE_DOMAIN || `localhost:${port}`,
    data: isAbsolute(data) ? data : join(project, data),
    ownerUrl: source.DATABASE_OWNER_URL,
    appUrl: source.DATABASE_URL,
    queueUrl: source.QUEUE_DATABASE_URL,
    smtpUrl: source.SMTP_URL,
    secret: source.AKIN_SECRET,
  };
}

function portOf(source, name, fallback) {
  if (!source[name]) return fallback;
  const port = Number(source[name]);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`${name} must be a port number between 1 and 65535; it is "${source[name]}".`);
}

/** The secret and the passwords of the demo, made once and kept where only their owner can read them. */
export function keptSecrets(data) {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'secrets.json');
  const known = readPrivate(file);
  if (known) return known;
  const fresh = {
    secret: randomBytes(32).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
    queue: randomBytes(24).toString('base64url'),
  };
  writePrivate(file, fresh);
  return fresh;
}
