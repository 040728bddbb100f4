import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env.js';

const version = 'v1';

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AKIN_SECRET, 'akin', purpose, 32));
}

/**
 * Encrypts a text with AES-256-GCM under a key derived from `AKIN_SECRET` for this purpose. The purpose is also
 * authenticated, so a text sealed for one purpose does not open for another.
 */
export function seal(plain: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [version, iv, cipher.getAuthTag(), body].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
}

/** Opens what `seal` closed for the same purpose. @throws Error when it was altered, or sealed for something else. */
export function unseal(sealed: string, purpose: string): string {
  const [mark, iv, tag, body] = sealed.split('.');
  if (mark !== version || !iv || !tag || body === undefined) throw new Error('This was not sealed by Akin.');
  const opener = createDecipheriv('aes-256-gcm', keyFor(purpose), Buffer.from(iv, 'base64url')).setAAD(Buffer.from(purpose));
  opener.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([opener.update(Buffer.from(body, 'base64url')), opener.final()]).toString('utf8');
}
