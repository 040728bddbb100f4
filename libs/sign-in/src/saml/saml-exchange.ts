import { randomBytes } from 'node:crypto';
import type { CacheProvider, PassportSamlConfig } from '@node-saml/passport-saml';
import { Clock } from '@akin/platform';
import type { ReadySettings } from '../config/sign-in-settings.js';
import type { PendingRequest, PendingRequestsRepository } from './pending-requests.repository.js';
import { requestMs, samlOptions } from './saml-options.js';

/** Where a sign-in begins: one realm, one browser. */
export interface Place {
  settings: ReadySettings;
  browserHash: Buffer;
}

/** What a person who begins to sign in asked for. */
export interface Wish {
  returnTo: string;
  /** To show anew who they are. */
  fresh: boolean;
  /** To show it with a second factor. */
  mfa: boolean;
  /** What their browser had opened before. */
  sessionHash: Buffer | null;
}

/** What is known of the browser that brings an answer. */
export interface AnsweringBrowser {
  /** In words, see `describeDevice`. */
  device: string | null;
  sessionHash: Buffer | null;
  /** The secret of an invitation that was followed in it. */
  invitation: string | null;
}

/** What has arrived at the ACS and passed the gate, with the request it answers; null when nothing was asked. */
export interface Answer {
  settings: ReadySettings;
  pending: PendingRequest | null;
  xml: string;
  browser: AnsweringBrowser;
}

/**
 * One exchange with passport. To passport and the SAML library this is the request: it holds what they read and
 * nothing more, so no parameter of the real one reaches them unseen.
 */
export type SamlExchange = LoginExchange | AnswerExchange;

export interface LoginExchange {
  kind: 'login';
  method: 'GET';
  url: string;
  headers: Record<string, never>;
  query: { RelayState: string };
  body: Record<string, never>;
  samlOptions: PassportSamlConfig;
}

export interface AnswerExchange {
  kind: 'answer';
  answer: Answer;
}

/** The relay state is the request's own id: an answer that comes back with another one has been mixed up on its way. */
export function loginExchange(place: Place, requests: PendingRequestsRepository, clock: Clock, wish: Wish): LoginExchange {
  const requestId = `_${randomBytes(20).toString('hex')}`;
  const cache: CacheProvider = {
    saveAsync: async (id, value) => {
      const begunAt = clock.now();
      const expiresAt = new Date(begunAt.getTime() + requestMs);
      await requests.save({ id, realmId: place.settings.realmId, browserHash: place.browserHash, begunAt, expiresAt, ...wish });
      return { value, createdAt: begunAt.getTime() };
    },
    getAsync: async () => null,
    removeAsync: async () => null,
  };
  const options = samlOptions(place.settings, cache, { id: requestId, fresh: wish.fresh, mfa: wish.mfa });
  return { kind: 'login', method: 'GET', url: '/', headers: {}, query: { RelayState: requestId }, body: {}, samlOptions: options };
}
