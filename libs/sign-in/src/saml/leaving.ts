import type { FastifyRequest } from 'fastify';
import type { Realm } from '../realm.js';
import { readSessionCookie } from '../sessions/cookies.js';

/** Somebody at the sign-out address: a person’s browser, or the identity provider’s message carried by one. */
export interface Leaving {
  realm: Realm | undefined;
  binding: 'redirect' | 'post';
  /** The query exactly as it was sent; a redirect's signature is taken over it. */
  rawQuery: string;
  /** The provider's word that somebody signed out there. */
  message: unknown;
  /** The provider's answer to our word that somebody signed out here. */
  answer: unknown;
  relay: unknown;
  /** This browser's session, if it has one. */
  token: string | null;
  /** Browsers say where a navigation came from. */
  fromElsewhere: boolean;
}

/** Where the door says how far somebody is signed out: here alone, or at their school too. */
export const doorAfter = { here: '/sign-in?left=here', everywhere: '/sign-in?left=everywhere' } as const;

export function leavingOf(request: FastifyRequest): Leaving {
  const posted = request.method === 'POST';
  const given = ((posted ? request.body : request.query) ?? {}) as Record<string, unknown>;
  return {
    realm: request.realm,
    binding: posted ? 'post' : 'redirect',
    rawQuery: request.url.split('?').slice(1).join('?'),
    message: given['SAMLRequest'],
    answer: given['SAMLResponse'],
    relay: given['RelayState'],
    token: readSessionCookie(request.headers.cookie),
    fromElsewhere: posted || ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'])),
  };
}
