import type { CacheProvider, PassportSamlConfig } from '@node-saml/passport-saml';
import { Clock } from '@akin/platform';
import type { ReadySettings } from '../config/sign-in-settings.js';
import type { ResponseFacts } from './assertion-facts.js';
import type { PendingRequest, PendingRequestsRepository } from './pending-requests.repository.js';
import { requestMs, samlOptions } from './saml-options.js';

/** Where a sign-in begins or ends: one realm, one browser. */
export interface Place {
  settings: ReadySettings;
  browserHash: Buffer;
}

/** What has arrived at the ACS and passed the gate, with the request it answers. */
export interface Answer {
  place: Place;
  response: ResponseFacts;
  pending: PendingRequest;
}

/**
 * One exchange with passport. To passport and the SAML library this is the request: it holds what they read and
 * nothing more, so no parameter of the real one reaches them unseen.
 */
export interface SamlExchange {
  method: string;
  url: string;
  headers: Record<string, never>;
  query: Record<string, never>;
  body: { SAMLResponse?: string };
  samlOptions: PassportSamlConfig;
  answer: Answer | null;
}

export function loginExchange(place: Place, requests: PendingRequestsRepository, clock: Clock, returnTo: string): SamlExchange {
  const cache: CacheProvider = {
    saveAsync: async (id, value) => {
      const begunAt = clock.now();
      const expiresAt = new Date(begunAt.getTime() + requestMs);
      await requests.save({ id, realmId: place.settings.realmId, browserHash: place.browserHash, returnTo, begunAt, expiresAt });
      return { value, createdAt: begunAt.getTime() };
    },
    getAsync: async () => null,
    removeAsync: async () => null,
  };
  return exchange(place, cache, {}, null);
}

/** The request is not used up here: that happens in the transaction that makes the session. */
export function answerExchange(answer: Answer, message: string): SamlExchange {
  const { pending } = answer;
  const cache: CacheProvider = {
    saveAsync: async () => null,
    getAsync: async (id) => (id === pending.id ? pending.begunAt.toISOString() : null),
    removeAsync: async () => null,
  };
  return exchange(answer.place, cache, { SAMLResponse: message }, answer);
}

function exchange(place: Place, cache: CacheProvider, body: SamlExchange['body'], answer: Answer | null): SamlExchange {
  const samlOptionsOfRealm = samlOptions(place.settings, cache);
  return { method: body.SAMLResponse ? 'POST' : 'GET', url: '/', headers: {}, query: {}, body, samlOptions: samlOptionsOfRealm, answer };
}
