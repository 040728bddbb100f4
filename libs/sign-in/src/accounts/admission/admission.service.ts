import { Injectable } from '@nestjs/common';
import type { AdmissionPolicy } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Actor } from '../../access/actor.js';
import { AccountAudit } from '../care/account-audit.repository.js';
import { AccountCareRepository } from '../care/account-care.repository.js';
import { AdmissionRepository } from './admission.repository.js';
import { locksOut, problemsOfPolicy, tidyPolicy } from './check-admission.js';

/** Who may come in beside the roster, as the school's administrators decide it. */
@Injectable()
export class Admissions {
  constructor(
    private readonly db: TenantDb,
    private readonly admission: AdmissionRepository,
    private readonly accounts: AccountCareRepository,
    private readonly audit: AccountAudit,
  ) {}

  /** @throws Refusal `sign_in_not_set_up` before the school's sign-in was prepared */
  async policy(actor: Actor): Promise<AdmissionPolicy> {
    const policy = await this.admission.find(actor.schoolId);
    if (!policy) throw new Refusal('sign_in_not_set_up');
    return policy;
  }

  /** Holds from the next sign-in on. @throws Refusal `bad_input`, `admission_locks_out`, `sign_in_not_set_up` */
  async change(actor: Actor, wanted: AdmissionPolicy): Promise<AdmissionPolicy> {
    const policy = tidyPolicy(wanted);
    const problems = problemsOfPolicy(policy);
    if (problems.length > 0) throw badInput(...problems);
    const before = await this.policy(actor);
    if (locksOut(before.rules, policy.rules, await this.accounts.countAdministrators({ given: true })))
      throw new Refusal('admission_locks_out');
    await this.admission.save(actor.schoolId, policy);
    await this.settle(actor, before, policy);
    return this.policy(actor);
  }

  /**
   * Control data and a school's are never changed in one unit. So the rules are kept first, and it is told in the unit that
   * holds back whoever changes administrators and looks once more: when the last one given the role by hand has just lost
   * it, the rules go back to what they were. Whoever counts administrators by rule counts anew once this is told.
   */
  private async settle(actor: Actor, before: AdmissionPolicy, policy: AdmissionPolicy): Promise<void> {
    try {
      await this.db.run(async () => {
        await this.accounts.lockAdministrators();
        if (locksOut(before.rules, policy.rules, await this.accounts.countAdministrators({ given: true })))
          throw new Refusal('admission_locks_out');
        await this.audit.record({ actorId: actor.personId, action: 'admission_changed', subjectId: actor.personId });
      });
    } catch (problem) {
      await this.admission.save(actor.schoolId, before);
      throw problem;
    }
  }
}
