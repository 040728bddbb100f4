import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { env } from './env.js';

const version = 'v1';

/** Deriving a key costs more than using it. There are as many as purposes: a few for each school. */
const keys = new Map<string, KeyObject>();

function keyFor(purpose: string): KeyObject {
  const known = keys.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync('sha256', env().AKIN_SECRET, 'akin', purpose, 32)));
  keys.set(purpose, known);
  return known;
}

/**
 * Encrypts a text with AES-256-GCM under a key derived from `AKIN_SECRET` for this purpose. `place` (row and column,
 * say) is authenticated with it: a text sealed for one purpose or place does not open for another.
 */
export function seal(plain: string, purpose: string, place = purpose): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [version, iv, cipher.getAuthTag(), body].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
}

/** Opens what `seal` closed for the same purpose and place. @throws Error when it was altered, or sealed for something else. */
export function unseal(sealed: string, purpose: string, place = purpose): string {
  const [mark, iv, tag, body] = sealed.split('.');
  if (mark !== version || !iv || !tag || body === undefined) throw new Error('This was not sealed by Akin.');
  const opener = createDecipheriv('aes-256-gcm', keyFor(purpose), Buffer.from(iv, 'base64url'), { authTagLength: 16 }).setAAD(
    Buffer.from(place),
  );
  opener.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([opener.update(Buffer.from(body, 'base64url')), opener.final()]).toString('utf8');
}

/** 32 bytes that only this installation can make for this text and purpose (HMAC-SHA256). Compare them in constant time. */
export function sign(text: string, purpose: string): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(text).digest();
}
