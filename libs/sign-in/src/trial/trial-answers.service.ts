import { Injectable } from '@nestjs/common';
import { Clock, Refusal, seal } from '@akin/platform';
import { NationalDb } from '@akin/tenancy';
import { mfaClasses } from '../config/answer-options.js';
import { SignInDrafts } from '../config/drafts.service.js';
import { openSpKeys } from '../config/make-sp-key.js';
import { readKept } from '../config/read-kept.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { contextFits } from '../saml/check-assertion.js';
import { expectedOf } from '../saml/expected-of.js';
import { gateMessage } from '../saml/gate-message.js';
import { MessageVerifier } from '../saml/message-verifier.service.js';
import { requestMs } from '../saml/saml-options.js';
import { UsedAssertionsRepository } from '../saml/used-assertions.repository.js';
import type { VerifiedAnswer } from '../saml/verify-answer.js';
import { hashToken } from '../sessions/tokens.js';
import { describeTrial, refusedTrial, type TrialFacts } from './describe-trial.js';
import { draftedSettings } from './drafted-settings.js';
import { trialPlace, trialPurpose } from './trial-seal.js';
import { TrialsRepository, type PendingTrial } from './trials.repository.js';
import { draftChanged } from './view-trial.js';

type Verdict = VerifiedAnswer | { ok: false; reason: string };

/**
 * Answers to test sign-ins. They come to the same address as all others and are judged by the same rules, but by what is
 * prepared, and they end here: there is no way from this to a session, an account or a link.
 */
@Injectable()
export class TrialAnswers {
  constructor(
    private readonly db: NationalDb,
    private readonly drafts: SignInDrafts,
    private readonly config: SignInConfig,
    private readonly verifier: MessageVerifier,
    private readonly used: UsedAssertionsRepository,
    private readonly trials: TrialsRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes an answer to a test that this browser began here, and says where it goes on; null when it is anything else. */
  async take(realmId: string, browser: string, body: unknown): Promise<string | null> {
    const { SAMLResponse: message, RelayState: relay } = (body ?? {}) as Record<string, unknown>;
    if (typeof message !== 'string') return null;
    const gated = gateMessage(message);
    // What the gate turns away names no request; the relay state then says which test it was, and it has failed anyway.
    const requestId = gated.ok ? gated.inResponseTo : relay;
    if (typeof requestId !== 'string') return null;
    const pending = await this.pending(realmId, browser, requestId);
    if (!pending) return null;
    if (!gated.ok) return this.end(pending, this.refused(gated.reason));
    const mixedUp = relay !== undefined && relay !== '' && relay !== requestId;
    return mixedUp ? this.end(pending, this.refused('relay_state')) : this.judge(pending, gated.xml);
  }

  private pending(realmId: string, browser: string, requestId: string): Promise<PendingTrial | null> {
    const since = new Date(this.clock.now().getTime() - requestMs);
    return this.trials.pending(requestId, realmId, hashToken(browser), since);
  }

  private async judge(pending: PendingTrial, xml: string): Promise<string | null> {
    const settings = await this.settingsOf(pending);
    if (!settings) return this.end(pending, this.refused(draftChanged));
    const verified = await this.verdict(settings, pending, xml);
    if (!verified.ok) return this.end(pending, this.refused(verified.reason));
    const { assertion, shape } = verified;
    const { attributes, idpScopes: scopes, spEntityId, adminsNeedMfa } = settings;
    const mfa = contextFits(assertion, mfaClasses(settings.contextClasses));
    const facts = describeTrial(this.clock.now(), { assertion, shape, attributes, scopes, spEntityId, mfa, adminsNeedMfa });
    return this.db.run(async () => {
      const first = await this.used.note(pending.realmId, assertion.issuer ?? '', assertion.id ?? '', this.clock.now());
      return this.end(pending, first ? facts : this.refused('sign_in_replayed'));
    });
  }

  /** What is prepared, if it is still what the test was begun with. */
  private async settingsOf({ realmId, digest }: PendingTrial): Promise<ReadySettings | null> {
    const draft = await this.drafts.find(realmId);
    if (!draft?.given || draft.digest !== digest) return null;
    return draftedSettings(await this.config.prepared(realmId), readKept(draft.given), draft.options);
  }

  private async verdict(settings: ReadySettings, { requestId, begunAt }: PendingTrial, xml: string): Promise<Verdict> {
    const request = { id: requestId, begunAt, fresh: settings.reauthenticateAdmins, mfa: false };
    try {
      return await this.verifier.answer({
        xml,
        idpCertificates: settings.idpCertificates,
        decryptionKeys: openSpKeys(settings),
        expected: expectedOf(settings, request, this.clock.now()),
      });
    } catch (problem) {
      return { ok: false, reason: reasonOf(problem) };
    }
  }

  private async end({ realmId, requestId, returnTo }: PendingTrial, facts: TrialFacts): Promise<string | null> {
    const sealed = seal(JSON.stringify(facts), trialPurpose, trialPlace(realmId, requestId));
    return (await this.trials.end(requestId, this.clock.now(), facts, sealed)) ? returnTo : null;
  }

  private refused(reason: string): TrialFacts {
    return refusedTrial(this.clock.now(), reason);
  }
}

/** Where there was no verdict, the reason says so. */
function reasonOf(problem: unknown): string {
  const reason = problem instanceof Refusal ? problem.detail?.['reason'] : undefined;
  if (typeof reason !== 'string') throw problem;
  return reason;
}
