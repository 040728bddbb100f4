import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a token. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
