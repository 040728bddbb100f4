import { Injectable } from '@nestjs/common';
import type { SessionRules } from '@akin/contracts';
import { log, Refusal } from '@akin/platform';
import type { Actor } from '../access/actor.js';
import { AccountAudit } from '../accounts/care/account-audit.repository.js';
import { SessionRulesRepository } from './session-rules.repository.js';
import { Sessions } from './sessions.service.js';

/** How long sessions last at a school, and whether its administrators need a second factor. Holds for open sessions too. */
@Injectable()
export class SessionRulesOfSchool {
  constructor(
    private readonly rules: SessionRulesRepository,
    private readonly sessions: Sessions,
    private readonly audit: AccountAudit,
  ) {}

  /** @throws Refusal `sign_in_not_set_up` */
  async find(actor: Actor): Promise<SessionRules> {
    const rules = await this.rules.find(actor.schoolId);
    if (!rules) throw new Refusal('sign_in_not_set_up');
    return rules;
  }

  /**
   * Within `sessionBounds`, which the caller has checked.
   * @throws Refusal `sign_in_not_set_up`; `second_factor_first` when a second factor is asked of administrators by one
   *   who has not used it: nobody may lock everybody out
   */
  async change(actor: Actor, rules: SessionRules): Promise<SessionRules> {
    const before = await this.find(actor);
    if (rules.adminsNeedMfa && !before.adminsNeedMfa && !(await this.sessions.hadMfa(actor))) throw new Refusal('second_factor_first');
    await this.rules.save(actor.schoolId, rules);
    this.sessions.lookAnew();
    await this.audit.record({ actorId: actor.personId, action: 'session_rules_changed', subjectId: actor.personId });
    log.info({ room: 'sign-in', realmId: actor.schoolId, ...rules }, 'the rules of sessions were changed');
    return rules;
  }
}
