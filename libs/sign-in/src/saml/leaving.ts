import type { FastifyRequest } from 'fastify';
import type { Realm } from '../realm.js';
import { readSessionCookie } from '../sessions/cookies.js';

/** Somebody at the sign-out address: a person’s browser, or the identity provider’s message carried by one. */
export interface Leaving {
  realm: Realm | undefined;
  binding: 'redirect' | 'post';
  /** The query exactly as it was sent; a redirect's signature is taken over it. */
  rawQuery: string;
  message: unknown;
  relay: unknown;
  /** This browser's session, if it has one. */
  token: string | null;
  /** Browsers say where a navigation came from. */
  fromElsewhere: boolean;
}

export function leavingOf(request: FastifyRequest): Leaving {
  const posted = request.method === 'POST';
  const { SAMLRequest: message, RelayState: relay } = ((posted ? request.body : request.query) ?? {}) as Record<string, unknown>;
  return {
    realm: request.realm,
    binding: posted ? 'post' : 'redirect',
    rawQuery: request.url.split('?').slice(1).join('?'),
    message,
    relay,
    token: readSessionCookie(request.headers.cookie),
    fromElsewhere: posted || ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'])),
  };
}
