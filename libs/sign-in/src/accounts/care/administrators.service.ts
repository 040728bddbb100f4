import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { Actor } from '../../access/actor.js';
import { AdmissionRepository } from '../admission/admission.repository.js';
import { AccountAudit } from './account-audit.repository.js';
import { AccountCareRepository } from './account-care.repository.js';

/** How many administrators there are besides somebody who have come and will be let in again. */
export type CountOthers = (except: string | null) => Promise<number>;

/**
 * Whoever changes who administers a school does so one after the other. Who comes in by a rule counts only while there is
 * such a rule; rules are control data, which no unit of a school may touch, so it is looked at before the unit, and once
 * more when it has changed until then.
 */
@Injectable()
export class Administrators {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: AccountCareRepository,
    private readonly admission: AdmissionRepository,
    private readonly audit: AccountAudit,
  ) {}

  /** Does the work in a unit that holds back whoever else changes administrators. */
  async hold<T>(actor: Actor, work: (countOthers: CountOthers) => Promise<T>): Promise<T> {
    for (;;) {
      const changed = await this.audit.last('admission_changed');
      const rules = (await this.admission.find(actor.schoolId))?.rules ?? [];
      const given = !rules.some(({ role }) => role === 'admin');
      const done = await this.db.run(async () => {
        await this.accounts.lockAdministrators();
        if ((await this.audit.last('admission_changed')) !== changed) return null;
        return { answer: await work((except) => this.accounts.countAdministrators({ except, given })) };
      });
      if (done) return done.answer;
    }
  }
}
