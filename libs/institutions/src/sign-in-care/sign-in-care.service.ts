import { Injectable } from '@nestjs/common';
import { signInKeySteps, type OperatorAction, type SignInKeyStep } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { MetadataRefresh, SignInConfig, SpKeys } from '@akin/sign-in';
import { NationalDb, OPERATOR_REALM, Registry, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';

export const keySteps = signInKeySteps;
export type KeyStep = SignInKeyStep;

const actions = {
  begin: 'sign_in_key_begun',
  switch: 'sign_in_key_switched',
  finish: 'sign_in_key_finished',
} as const satisfies Record<KeyStep, OperatorAction>;

/** What a person does for a sign-in that is already on, and the line that says so. `school` null is the operator's own. */
@Injectable()
export class SignInCare {
  constructor(
    private readonly national: NationalDb,
    private readonly registry: Registry,
    private readonly signIn: SignInConfig,
    private readonly keys: SpKeys,
    private readonly refresh: MetadataRefresh,
    private readonly audit: OperatorAudit,
  ) {}

  /** One step of changing our key. @throws Refusal `key_change_out_of_turn`, `sign_in_not_set_up` */
  async changeKey(operatorId: string | null, school: School | null, step: KeyStep): Promise<void> {
    const realmId = school?.id ?? OPERATOR_REALM;
    await this.national.run(async () => {
      if (step === 'begin') await this.keys.begin(realmId);
      else if (step === 'switch') await this.keys.switchOver(realmId);
      else await this.keys.finish(realmId);
      await this.audit.record({ operatorId, school, action: actions[step] });
    });
  }

  /**
   * The operator's yes to a school's using an identity provider that another school uses too: two of one university, say.
   * @throws Refusal `not_found` without such a school, `sign_in_not_set_up`
   */
  async allowShared(operatorId: string | null, slug: string, entityId: string): Promise<void> {
    const school = await this.registry.schoolBySlug(slug);
    if (!school) throw new Refusal('not_found');
    await this.national.run(async () => {
      if (await this.signIn.allowSharing(school.id, entityId))
        await this.audit.record({ operatorId, school, action: 'sign_in_idp_shared', detail: { entityId } });
    });
  }

  /**
   * Says by which names the operator's identity provider tells of a second factor; there must be one.
   * @throws Refusal `bad_input`, `sign_in_not_set_up`
   */
  async nameSecondFactor(operatorId: string | null, contextClasses: string[]): Promise<void> {
    await this.national.run(async () => {
      await this.signIn.setAnswerOptions(OPERATOR_REALM, { contextClasses });
      await this.audit.record({ operatorId, school: null, action: 'operator_factor_named', detail: { names: contextClasses.join(' ') } });
    });
  }

  /** Says yes to the metadata that was shown under this digest. @throws Refusal `nothing_waiting`, `bad_input` */
  async acceptMetadata(operatorId: string | null, school: School | null, digest: string): Promise<void> {
    await this.national.run(async () => {
      await this.refresh.acceptWaiting(school?.id ?? OPERATOR_REALM, digest);
      await this.audit.record({ operatorId, school, action: 'sign_in_metadata_accepted', detail: { digest } });
    });
  }
}
