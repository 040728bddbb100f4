import { Injectable } from '@nestjs/common';
import type { GroupFirstChange, InstitutionDetail } from '@akin/contracts';
import { badInput, Clock, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { NationalDb, Registry } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { Institutions } from '../operator/institutions.service.js';
import { checkBar } from './check-bar.js';
import { GroupFirstRepository } from './group-first.repository.js';

/**
 * Whether a school may let a group come first when places are few. The school decides, within its jurisdiction; the operator
 * can bar it (domain/privacy.md, P3). What held at the school then ends within a second, and stays ended when the bar goes.
 */
@Injectable()
export class GroupFirst {
  constructor(
    private readonly national: NationalDb,
    private readonly schools: GroupFirstRepository,
    private readonly registry: Registry,
    private readonly audit: OperatorAudit,
    private readonly institutions: Institutions,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where it is allowed already. @throws Refusal `not_found`, `bad_input` */
  async decide(actor: Actor, slug: string, change: GroupFirstChange): Promise<InstitutionDetail> {
    const problems = checkBar(change);
    if (problems.length > 0) throw badInput(...problems);
    const { barred } = change;
    const [jurisdiction, reason] = [change.jurisdiction?.trim() || null, change.reason?.trim() || null];
    await this.national.run(async () => {
      const school = await this.schools.lock(slug);
      if (school === null) throw new Refusal('not_found');
      if (!barred && !school.barred) return;
      await this.schools.save(school.id, { barred, jurisdiction, reason, since: this.clock.now() });
      const action = barred ? 'group_first_barred' : 'group_first_allowed';
      await this.audit.record({ operatorId: actor.personId, school, action, detail: { jurisdiction, reason } });
    });
    this.registry.forgetHosts();
    return this.institutions.find(actor, slug);
  }
}
