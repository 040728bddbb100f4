import { Injectable } from '@nestjs/common';
import type { OperatorAction } from '@akin/contracts';
import { Clock } from '@akin/platform';
import { isOtherProvider, SessionsRepository, SignInConfig, type MetadataSource } from '@akin/sign-in';
import { NationalDb, Registry, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { SetUpLinks } from './set-up-links.service.js';

/** How a sign-in is put in place, beside what it is. */
export interface Putting {
  /** What the audit calls it where people could sign in before; null when that is not worth a line. */
  replacing: OperatorAction | null;
  /** The session of whoever does it, and has to be able to go back; null where nobody is signed in. */
  keeps: string | null;
}

/** The one way a school's sign-in is switched on, whoever does it. */
@Injectable()
export class SchoolSignIn {
  constructor(
    private readonly national: NationalDb,
    private readonly registry: Registry,
    private readonly signIn: SignInConfig,
    private readonly sessions: SessionsRepository,
    private readonly links: SetUpLinks,
    private readonly audit: OperatorAudit,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the identity provider's metadata, with the address it was read from if any, switches sign-in on and ends every way to the set-up page, all or nothing.
   * Again with the same, it changes nothing.
   * @throws Refusal `bad_input` when the metadata cannot be used, `sign_in_not_set_up`
   */
  async switchOn(school: School, metadata: string, source: MetadataSource | null = null): Promise<void> {
    await this.carryOut(school, { replacing: null, keeps: null }, () => this.signIn.applyIdpMetadata(school.id, metadata, source));
  }

  /**
   * The same with whatever else puts a sign-in in place; all or nothing. Whom another provider vouched for is asked to sign
   * in anew, in the same unit: a school may switch because that provider cannot be trusted any more.
   */
  async carryOut(school: School, { replacing, keeps }: Putting, change: () => Promise<unknown>): Promise<void> {
    await this.national.run(async () => {
      const action = (await this.signIn.isReady(school.id)) ? replacing : 'sign_in_switched_on';
      const before = await this.signIn.prepared(school.id);
      await change();
      if (isOtherProvider(before, await this.signIn.prepared(school.id)))
        await this.sessions.revokeOfRealm(school.id, keeps, this.clock.now());
      await this.links.endAll(school.id);
      await this.registry.recordSignInReady(school.id, true);
      if (action) await this.audit.record({ operatorId: null, school, action });
    });
    this.registry.forgetHosts();
  }
}
