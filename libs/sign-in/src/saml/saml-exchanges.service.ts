import { Injectable } from '@nestjs/common';
import { Clock } from '@akin/platform';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { hashToken, newToken } from '../sessions/tokens.js';
import type { ResponseFacts } from './assertion-facts.js';
import { gateMessage } from './gate-message.js';
import { PendingRequestsRepository } from './pending-requests.repository.js';
import { readResponse } from './read-response.js';
import { refusedSignIn } from './refused-sign-in.js';
import { returnPath } from './return-path.js';
import { answerExchange, loginExchange, type SamlExchange } from './saml-exchange.js';

/** Prepares what passport is given, and turns away what it need not see. */
@Injectable()
export class SamlExchanges {
  constructor(
    private readonly config: SignInConfig,
    private readonly requests: PendingRequestsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A sign-in that begins in this browser, known by its token, or by a new one.
   * @throws Refusal `sign_in_not_set_up`
   */
  async forLogin(realmId: string, browser: string | null, returnTo: unknown): Promise<{ exchange: SamlExchange; token: string }> {
    const token = browser ?? newToken();
    const place = { settings: await this.config.ready(realmId), browserHash: hashToken(token) };
    return { token, exchange: loginExchange(place, this.requests, this.clock, returnPath(returnTo)) };
  }

  /**
   * An answer to a sign-in that this browser began at this realm and that is still waiting.
   * @throws Refusal `sign_in_not_set_up`, `sign_in_refused`
   */
  async forAnswer(realmId: string, browser: string | null, body: unknown): Promise<SamlExchange> {
    const settings = await this.config.ready(realmId);
    const message = (body as { SAMLResponse?: unknown } | null | undefined)?.SAMLResponse;
    if (typeof message !== 'string') throw refusedSignIn('no_message');
    const response = readGated(message);
    if (!browser || !response.inResponseTo) throw refusedSignIn('no_request');
    const place = { settings, browserHash: hashToken(browser) };
    const pending = await this.requests.find(response.inResponseTo, realmId, place.browserHash, this.clock.now());
    if (!pending) throw refusedSignIn('no_request');
    return answerExchange({ place, response, pending }, message);
  }
}

function readGated(message: string): ResponseFacts {
  const gated = gateMessage(message);
  if (!gated.ok) throw refusedSignIn(gated.reason);
  const response = parsed(gated.xml);
  if (!response.isResponse) throw refusedSignIn('not_a_response');
  return response;
}

function parsed(xml: string): ResponseFacts {
  try {
    return readResponse(xml);
  } catch {
    throw refusedSignIn('malformed');
  }
}
