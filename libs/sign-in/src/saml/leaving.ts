import { env } from '@akin/platform';
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
  /** Another site may have led the browser here. */
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
    fromElsewhere: posted || isFromElsewhere(request),
  };
}

/**
 * Whether another site may have led here. A browser that does not say where a navigation came from is believed by the page
 * it names; when it names none, another site may have told it not to. What is no browser follows nobody's links.
 */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, referer, 'user-agent': agent } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (referer === undefined) return agent?.startsWith('Mozilla/') ?? false;
  return !URL.canParse(referer) || new URL(referer).origin !== `${env().PROTOCOL}://${headers.host}`;
}
