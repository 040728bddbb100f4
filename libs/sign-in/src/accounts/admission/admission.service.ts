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
    const givenAdmins = await this.accounts.countAdministrators({ given: true });
    if (locksOut(before.rules, policy.rules, givenAdmins)) throw new Refusal('admission_locks_out');
    await this.admission.save(actor.schoolId, policy);
    await this.db.run(() => this.audit.record({ actorId: actor.personId, action: 'admission_changed', subjectId: actor.personId }));
    return this.policy(actor);
  }
}
