import { Injectable } from '@nestjs/common';
import type {
  DraftStart,
  IdpMetadataInput,
  OperatorAction,
  SignInDraftView,
  SignInOptions,
  SignInSetUpView,
  TrialView,
} from '@akin/contracts';
import {
  AccountAudit,
  optionsOf,
  Sessions,
  SignInConfig,
  SignInDrafts,
  SignInSwitch,
  Trials,
  vendorPresets,
  type PreparedSignIn,
} from '@akin/sign-in';
import { currentSchool, NationalDb } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { ownerOf, pageOf, type Preparer } from './preparer.js';
import { SchoolSignIn, type Putting } from './school-sign-in.service.js';

/** How a school prepares its sign-in, tests it, switches to it and back: an administrator, or who came by a set-up link. */
@Injectable()
export class SignInPreparation {
  constructor(
    private readonly national: NationalDb,
    private readonly signIn: SignInConfig,
    private readonly drafts: SignInDrafts,
    private readonly trials: Trials,
    private readonly switches: SignInSwitch,
    private readonly schoolSignIn: SchoolSignIn,
    private readonly audit: OperatorAudit,
    private readonly trail: AccountAudit,
    private readonly sessions: Sessions,
  ) {}

  /** All there is to see: ours, what is on, what is prepared, and the way back. */
  async show(preparer: Preparer): Promise<SignInSetUpView> {
    const { id } = currentSchool();
    const [sp, live, draft, previous] = [
      await this.signIn.serviceProvider(id),
      await this.live(id),
      await this.drafts.find(id),
      await this.switches.wayBack(id),
    ];
    return {
      sp,
      live,
      draft: draft && (await this.viewDraft(preparer, draft)),
      previous: previous && {
        entityId: previous.entityId,
        replacedAt: previous.replacedAt.toISOString(),
        until: previous.until.toISOString(),
      },
      presets: [...vendorPresets],
      adminsNeedMfa: (await this.signIn.prepared(id)).adminsNeedMfa,
    };
  }

  async begin(preparer: Preparer, { from }: DraftStart): Promise<SignInDraftView> {
    return this.viewDraft(preparer, await this.drafts.begin(currentSchool().id, from));
  }

  /** @throws Refusal `bad_input` */
  async giveMetadata(preparer: Preparer, input: IdpMetadataInput): Promise<SignInDraftView> {
    return this.viewDraft(preparer, await this.drafts.giveMetadata(currentSchool().id, input));
  }

  /** @throws Refusal `bad_input` */
  async giveOptions(preparer: Preparer, options: SignInOptions): Promise<SignInDraftView> {
    return this.viewDraft(preparer, await this.drafts.giveOptions(currentSchool().id, options));
  }

  drop(_preparer: Preparer): Promise<void> {
    return this.drafts.drop(currentSchool().id);
  }

  /** Begins a test sign-in. @throws Refusal `bad_input` while there is no metadata that can be used */
  beginTrial(preparer: Preparer, browser: string | null): Promise<{ url: string; token: string }> {
    return this.trials.begin(currentSchool().id, { owner: ownerOf(preparer), browser, returnTo: pageOf(preparer) });
  }

  /** What came of this preparer's last test, within the hour. @throws Refusal `not_found` */
  trial(preparer: Preparer): Promise<TrialView> {
    return this.trials.require(currentSchool().id, { owner: ownerOf(preparer), masked: true });
  }

  /** The same with every value; that somebody looked is written down, and nothing of what they saw. */
  async trialValues(preparer: Preparer): Promise<TrialView> {
    const school = currentSchool();
    const view = await this.trials.require(school.id, { owner: ownerOf(preparer), masked: false });
    await this.audit.record({ operatorId: null, school, action: 'sign_in_values_seen' });
    return view;
  }

  /**
   * Switches to what is prepared; every set-up link and page ends with it.
   * @throws Refusal `draft_changed` unless it is still what was shown, `trial_needed`, `trial_needs_mfa`, `bad_input`
   */
  async switchOn(preparer: Preparer, digest: string): Promise<void> {
    const school = currentSchool();
    await this.schoolSignIn.carryOut(school, puttingBy(preparer, 'sign_in_replaced'), () => this.switches.on(school.id, digest));
    await this.settle(preparer);
  }

  /** @throws Refusal `no_way_back`, `bad_input` when its metadata is over by now */
  async switchBack(preparer: Preparer): Promise<void> {
    const school = currentSchool();
    await this.schoolSignIn.carryOut(school, puttingBy(preparer, 'sign_in_switched_back'), () => this.switches.back(school.id));
    await this.settle(preparer);
  }

  /**
   * Lets administrators in without a second factor again, where none of them can show one any more. Only for who came by a
   * set-up link: whoever is signed in as an administrator has shown theirs, and says so with the session rules.
   */
  async liftSecondFactor(): Promise<void> {
    const school = currentSchool();
    await this.national.run(async () => {
      if (await this.signIn.liftSecondFactor(school.id)) await this.audit.record({ operatorId: null, school, action: 'admins_mfa_lifted' });
    });
    this.sessions.lookAnew();
  }

  /**
   * Which administrator it was stays at the school. Whoever came by a link has no account there; they mend what was broken
   * or taken over, so nobody stays signed in by it.
   */
  private async settle(preparer: Preparer): Promise<void> {
    if (preparer.kind === 'guest') return this.sessions.endRealm(currentSchool().id);
    this.sessions.lookAnew();
    const { personId } = preparer;
    await this.trail.record({ actorId: personId, action: 'sign_in_switched', subjectId: personId });
  }

  private async live(schoolId: string): Promise<SignInSetUpView['live']> {
    const [settings, idp] = await this.national.run(async () => [
      await this.signIn.prepared(schoolId),
      await this.signIn.liveIdp(schoolId),
    ]);
    if (!settings.enabled || !idp) return null;
    // A school that was restored from an older archive does not know since when.
    return { idp, options: optionsOf(settings), since: settings.switchedOnAt?.toISOString() ?? idp.readAt };
  }

  private async viewDraft(preparer: Preparer, { idp, options, changedAt, digest }: PreparedSignIn): Promise<SignInDraftView> {
    const { id } = currentSchool();
    const trial = await this.trials.last(id, { owner: ownerOf(preparer), masked: true }, digest);
    const ready = idp !== null && (await this.trials.speaksFor(id, digest));
    return { idp, options, changedAt: changedAt.toISOString(), digest, trial, ready };
  }
}

/** The administrator stays signed in, to go back at once if it does not work; whoever came by a link never was. */
function puttingBy(preparer: Preparer, replacing: OperatorAction): Putting {
  return { replacing, keeps: preparer.kind === 'admin' ? preparer.sessionId : null };
}
