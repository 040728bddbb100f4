import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '@akin/platform';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { hashToken, newToken } from '../sessions/tokens.js';
import { gateMessage } from './gate-message.js';
import { PendingRequestsRepository, type FoundRequest, type PendingRequest } from './pending-requests.repository.js';
import { refusedSignIn } from './refused-sign-in.js';
import { returnPath } from './return-path.js';
import { loginExchange, type AnswerExchange, type AnsweringBrowser, type LoginExchange } from './saml-exchange.js';

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
  async forLogin(
    realmId: string,
    browser: string | null,
    asked: { returnTo?: unknown; fresh?: unknown; mfa?: unknown },
    session: string | null,
  ): Promise<{ exchange: LoginExchange; token: string }> {
    const token = browser ?? newToken();
    const place = { settings: await this.config.ready(realmId), browserHash: hashToken(token) };
    const wish = {
      returnTo: returnPath(asked.returnTo),
      fresh: asked.fresh === '1',
      mfa: asked.mfa === '1',
      sessionHash: session === null ? null : hashToken(session),
    };
    return { token, exchange: loginExchange(place, this.requests, this.clock, wish) };
  }

  /**
   * An answer to a sign-in that this browser began at this realm and that is still waiting. Nothing has parsed it yet.
   * @throws Refusal `sign_in_not_set_up`, `sign_in_refused`, `sign_in_replayed`
   */
  async forAnswer(realmId: string, browser: string | null, body: unknown, from: AnsweringBrowser): Promise<AnswerExchange> {
    const { SAMLResponse: message, RelayState: relay } = (body ?? {}) as Record<string, unknown>;
    const gated = typeof message === 'string' ? gateMessage(message) : null;
    const requestId = gated?.ok ? gated.inResponseTo : null;
    const [settings, found] = await Promise.all([this.config.ready(realmId), this.begunHere(realmId, browser, requestId)]);
    if (!gated) throw refusedSignIn('no_message');
    if (!gated.ok) throw refusedSignIn(gated.reason);
    const pending = requestId === null && settings.allowUnsolicited ? null : this.stillWaiting(found);
    // Identity providers must send it back unchanged (SAML 2.0 bindings, 3.5.3); some leave it out.
    if (pending && relay !== undefined && relay !== '' && relay !== pending.id) throw refusedSignIn('relay_state');
    return { kind: 'answer', answer: { settings, pending, xml: gated.xml, browser: from } };
  }

  private async begunHere(realmId: string, browser: string | null, requestId: string | null): Promise<FoundRequest | null> {
    if (requestId === null || browser === null) return null;
    return this.requests.find(requestId, realmId, hashToken(browser));
  }

  private stillWaiting(found: FoundRequest | null): PendingRequest {
    if (!found) throw refusedSignIn('no_request');
    if (found.usedAt) throw new Refusal('sign_in_replayed');
    if (found.expiresAt <= this.clock.now()) throw refusedSignIn('request_over');
    return found;
  }
}
