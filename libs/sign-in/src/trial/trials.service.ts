import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TrialView } from '@akin/contracts';
import { SAML, type CacheProvider } from '@node-saml/passport-saml';
import { badInput, Clock, Refusal, unseal } from '@akin/platform';
import { SignInDrafts } from '../config/drafts.service.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { trialCountsMs } from '../config/sign-in-switch.service.js';
import { understandMetadata } from '../metadata/understand-metadata.js';
import { samlOptions } from '../saml/saml-options.js';
import { hashToken, newToken } from '../sessions/tokens.js';
import type { TrialFacts } from './describe-trial.js';
import { draftedSettings } from './drafted-settings.js';
import { trialPlace, trialPurpose } from './trial-seal.js';
import { TrialsRepository } from './trials.repository.js';
import { viewTrial } from './view-trial.js';

/** How long what arrived is shown to whoever made the test. */
export const trialShownMs = 60 * 60_000;

/** Where a test sign-in comes from: who prepares, in which browser, on which page. */
export interface TrialOrder {
  /** Names who began it, so that nobody else is shown what came of it. */
  owner: string;
  /** This browser's token of an earlier test; null for a new one. */
  browser: string | null;
  returnTo: string;
}

/** What somebody wants to see of a test sign-in. */
interface Look {
  owner: string;
  masked: boolean;
}

/** Test sign-ins with what is prepared, up to the identity provider's door and after the return. */
@Injectable()
export class Trials {
  constructor(
    private readonly drafts: SignInDrafts,
    private readonly config: SignInConfig,
    private readonly trials: TrialsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a test sign-in: answers where the browser goes and the token that ties the answer to it.
   * @throws Refusal `bad_input` while there is no metadata, or when it cannot be used any more
   */
  async begin(realmId: string, { owner, browser, returnTo }: TrialOrder): Promise<{ url: string; token: string }> {
    const draft = await this.drafts.find(realmId);
    if (!draft?.given) throw badInput({ field: 'metadata', message: 'Give us your identity provider’s metadata first.' });
    const begunAt = this.clock.now();
    const { xml, source } = draft.given;
    const idp = understandMetadata(xml, { signer: source?.signer ?? null, now: begunAt });
    const settings = draftedSettings(await this.config.prepared(realmId), idp, draft.options);
    const [requestId, token] = [`_${randomBytes(20).toString('hex')}`, browser ?? newToken()];
    const { digest } = draft;
    await this.trials.add({ requestId, realmId, browserHash: hashToken(token), ownerHash: hashToken(owner), digest, returnTo, begunAt });
    const options = samlOptions(settings, noCache, { id: requestId, fresh: settings.reauthenticateAdmins, mfa: settings.adminsNeedMfa });
    return { url: await new SAML(options).getAuthorizeUrlAsync(requestId, undefined, {}), token };
  }

  /** What came of the last test this owner made, within the hour; with a digest, only of one made with that state. */
  async last(realmId: string, { owner, masked }: Look, digest?: string): Promise<TrialView | null> {
    const since = new Date(this.clock.now().getTime() - trialShownMs);
    const trial = await this.trials.last(realmId, hashToken(owner), since);
    if (!trial || (digest !== undefined && trial.digest !== digest)) return null;
    const facts = JSON.parse(unseal(trial.sealed, trialPurpose, trialPlace(realmId, trial.requestId))) as TrialFacts;
    return viewTrial(facts, masked);
  }

  /** The same, where there has to be one. @throws Refusal `not_found` */
  async require(realmId: string, look: Look): Promise<TrialView> {
    const view = await this.last(realmId, look);
    if (!view) throw new Refusal('not_found');
    return view;
  }

  /** Whether a test with this state passed within the last day; with a second factor, where administrators need one. */
  async speaksFor(realmId: string, digest: string): Promise<boolean> {
    const { adminsNeedMfa } = await this.config.prepared(realmId);
    const passed = await this.trials.passed(realmId, digest, new Date(this.clock.now().getTime() - trialCountsMs));
    return adminsNeedMfa ? passed.mfa : passed.any;
  }
}

/** The request is remembered with the test, not in the library. */
const noCache: CacheProvider = {
  saveAsync: async (_id, value) => ({ value, createdAt: 0 }),
  getAsync: async () => null,
  removeAsync: async () => null,
};
