import { Injectable } from '@nestjs/common';
import type { OperatorAction } from '@akin/contracts';
import { SignInConfig, type MetadataSource } from '@akin/sign-in';
import { NationalDb, Registry, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { SetUpLinks } from './set-up-links.service.js';

/** The one way a school's sign-in is switched on, whoever does it. */
@Injectable()
export class SchoolSignIn {
  constructor(
    private readonly national: NationalDb,
    private readonly registry: Registry,
    private readonly signIn: SignInConfig,
    private readonly links: SetUpLinks,
    private readonly audit: OperatorAudit,
  ) {}

  /**
   * Takes the identity provider's metadata, with the address it was read from if any, switches sign-in on and ends every way to the set-up page, all or nothing.
   * Again with the same, it changes nothing.
   * @throws Refusal `bad_input` when the metadata cannot be used, `sign_in_not_set_up`
   */
  async switchOn(school: School, metadata: string, source: MetadataSource | null = null): Promise<void> {
    await this.carryOut(school, null, () => this.signIn.applyIdpMetadata(school.id, metadata, source));
  }

  /**
   * The same with whatever else puts a sign-in in place; all or nothing.
   * @param replacing what the audit calls it where people could sign in before; null when that is not worth a line
   */
  async carryOut(school: School, replacing: OperatorAction | null, change: () => Promise<unknown>): Promise<void> {
    await this.national.run(async () => {
      const action = (await this.signIn.isReady(school.id)) ? replacing : 'sign_in_switched_on';
      await change();
      await this.links.endAll(school.id);
      await this.registry.recordSignInReady(school.id, true);
      if (action) await this.audit.record({ operatorId: null, school, action });
    });
    this.registry.forgetHosts();
  }
}
