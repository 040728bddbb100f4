import { Injectable } from '@nestjs/common';
import { switchBackHours } from '@akin/contracts';
import { badInput, Clock, Refusal } from '@akin/platform';
import { NationalDb } from '@akin/tenancy';
import { understandMetadata } from '../metadata/understand-metadata.js';
import { TrialsRepository } from '../trial/trials.repository.js';
import { DraftsRepository, type GivenMetadata } from './drafts.repository.js';
import { preparedOf } from './drafts.service.js';
import { PreviousRepository, type PreviousSignIn } from './previous.repository.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SignInConfig } from './sign-in-config.service.js';
import { optionsOf } from './sign-in-options.js';

const hourMs = 3_600_000;
/** How long a test sign-in that passed speaks for the state it was made with. */
export const trialCountsMs = 24 * hourMs;

/** Puts what was prepared in the place of what is on, and back again. */
@Injectable()
export class SignInSwitch {
  constructor(
    private readonly db: NationalDb,
    private readonly config: SignInConfig,
    private readonly settings: SignInConfigRepository,
    private readonly drafts: DraftsRepository,
    private readonly previous: PreviousRepository,
    private readonly trials: TrialsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Switches to what was prepared: to the very state that was shown and tested. What was on is kept for a day.
   * @returns whether something was on before
   * @throws Refusal `draft_changed`, `trial_needed`, `trial_needs_mfa` where administrators need a second factor and no test
   *   has shown one, `bad_input` when its metadata cannot be used any more
   */
  async on(realmId: string, digest: string): Promise<{ replaced: boolean }> {
    return this.db.run(async () => {
      const now = this.clock.now();
      await this.settings.hold(realmId);
      const draft = await this.drafts.hold(realmId);
      const prepared = draft && preparedOf(draft);
      if (!prepared || prepared.digest !== digest) throw new Refusal('draft_changed');
      if (!prepared.given) throw badInput({ field: 'metadata', message: 'Give us your identity provider’s metadata first.' });
      await this.refuseUntested(realmId, digest, new Date(now.getTime() - trialCountsMs));
      const before = await this.live(realmId);
      if (before) await this.previous.keep(realmId, before);
      await this.relyOn(realmId, prepared.given, null);
      await this.settings.setOptions(realmId, prepared.options, now);
      await this.drafts.drop(realmId);
      await this.trials.dropAll(realmId);
      return { replaced: before !== null };
    });
  }

  /**
   * Puts back what was on before, exactly. There is one step back: what it replaces becomes the draft, where there is none.
   * @throws Refusal `no_way_back` when nothing was on within the last day, `bad_input` when its metadata is over by now
   */
  async back(realmId: string): Promise<void> {
    await this.db.run(async () => {
      const now = this.clock.now();
      await this.settings.hold(realmId);
      const before = await this.previous.find(realmId, now);
      const replaced = await this.live(realmId);
      if (!before || !replaced) throw new Refusal('no_way_back');
      await this.relyOn(realmId, before.given, before.entityId);
      await this.settings.setOptions(realmId, before.options, now);
      await this.previous.drop(realmId);
      await this.drafts.add(realmId, { given: replaced.given, options: replaced.options, changedAt: now });
    });
  }

  /** What can be switched back to now. */
  wayBack(realmId: string): Promise<PreviousSignIn | null> {
    return this.previous.find(realmId, this.clock.now());
  }

  private async refuseUntested(realmId: string, digest: string, since: Date): Promise<void> {
    const [{ adminsNeedMfa }, passed] = [await this.config.prepared(realmId), await this.trials.passed(realmId, digest, since)];
    if (!passed.any) throw new Refusal('trial_needed');
    if (adminsNeedMfa && !passed.mfa) throw new Refusal('trial_needs_mfa');
  }

  private async relyOn(realmId: string, { xml, source, readAt }: GivenMetadata, wanted: string | null): Promise<void> {
    const idp = understandMetadata(xml, { signer: source?.signer ?? null, now: this.clock.now(), wanted });
    await this.config.relyOn(realmId, idp, xml, source, readAt);
  }

  /** What is on now, as it would be kept. */
  private async live(realmId: string): Promise<PreviousSignIn | null> {
    const [settings, given] = [await this.config.prepared(realmId), await this.settings.kept(realmId)];
    if (!settings.enabled || !settings.idpEntityId || !given) return null;
    const replacedAt = this.clock.now();
    const until = new Date(replacedAt.getTime() + switchBackHours * hourMs);
    return { entityId: settings.idpEntityId, given, options: optionsOf(settings), replacedAt, until };
  }
}
