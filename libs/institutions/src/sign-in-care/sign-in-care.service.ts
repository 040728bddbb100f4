import { Injectable } from '@nestjs/common';
import type { OperatorAction } from '@akin/contracts';
import { MetadataRefresh, SpKeys } from '@akin/sign-in';
import { NationalDb, OPERATOR_REALM, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';

export const keySteps = ['begin', 'switch', 'finish'] as const;
export type KeyStep = (typeof keySteps)[number];

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

  /** Says yes to the metadata that was shown under this digest. @throws Refusal `nothing_waiting`, `bad_input` */
  async acceptMetadata(operatorId: string | null, school: School | null, digest: string): Promise<void> {
    await this.national.run(async () => {
      await this.refresh.acceptWaiting(school?.id ?? OPERATOR_REALM, digest);
      await this.audit.record({ operatorId, school, action: 'sign_in_metadata_accepted', detail: { digest } });
    });
  }
}
