import { Injectable } from '@nestjs/common';
import type { AccountEvent, AccountView, Page, SchoolRole } from '@akin/contracts';
import { Outbox } from '@akin/messaging';
import { Clock, isId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Actor } from '../../access/actor.js';
import { Sessions } from '../../sessions/sessions.service.js';
import { ConfirmationsRepository } from '../confirmation/confirmations.repository.js';
import { AccountAudit } from './account-audit.repository.js';
import { AccountCareRepository } from './account-care.repository.js';
import { Administrators } from './administrators.service.js';
import { viewAccount, type CaredAccount } from './cared-account.js';
import { whyNotSuspend, whyNotThese, type CareFacts } from './may-care.js';

/** What an administrator does for one person's account. Every change is told in the account's trail and ends its sessions. */
@Injectable()
export class AccountCare {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: AccountCareRepository,
    private readonly administrators: Administrators,
    private readonly confirmations: ConfirmationsRepository,
    private readonly audit: AccountAudit,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not_found` */
  async look(actor: Actor, id: string): Promise<AccountView> {
    const account = await this.require(id);
    const confirmationUntil = await this.confirmations.untilOf(id, this.clock.now());
    const sessions = await this.sessions.countOpen(actor.schoolId, id);
    return viewAccount(account, { confirmationUntil, sessions, self: actor.personId === id });
  }

  /** What was done to an account, newest first. @throws Refusal `not_found` */
  async trail(_actor: Actor, id: string, page: { page: number; size: number }): Promise<Page<AccountEvent>> {
    await this.require(id);
    return this.audit.of(id, page);
  }

  /** Nobody comes in with this account until it is reinstated. @throws Refusal `not_found`, `own_account`, `last_admin` */
  async suspend(actor: Actor, id: string): Promise<AccountView> {
    return this.change(actor, id, async (account, facts) => {
      refuse(whyNotSuspend(facts));
      if (account.state === 'suspended') return;
      await this.accounts.suspend(id, this.clock.now());
      await this.audit.record({ actorId: actor.personId, action: 'suspended', subjectId: id });
    });
  }

  /** Back to what it was before, also for somebody the last roster left out. @throws Refusal `not_found` */
  async reinstate(actor: Actor, id: string): Promise<AccountView> {
    return this.change(actor, id, async (account) => {
      if (account.state !== 'suspended' && !account.leaving) return;
      await this.accounts.reinstate(id);
      if (account.leaving) await this.outbox.record('people.returned', { personIds: [id] });
      await this.audit.record({ actorId: actor.personId, action: 'reinstated', subjectId: id });
    });
  }

  /** These are the given roles from now on. @throws Refusal `not_found`, `own_account`, `last_admin` */
  async setRoles(actor: Actor, id: string, roles: readonly SchoolRole[]): Promise<AccountView> {
    return this.change(actor, id, async ({ givenRoles: before }, facts) => {
      refuse(whyNotThese(facts, before, roles));
      const given = roles.filter((role) => !before.includes(role));
      const taken = before.filter((role) => !roles.includes(role));
      if (given.length + taken.length === 0) return;
      await this.accounts.setGivenRoles(id, [...before.filter((role) => roles.includes(role)), ...given]);
      for (const role of given) await this.audit.record({ actorId: actor.personId, action: 'role_given', subjectId: id, detail: { role } });
      for (const role of taken) await this.audit.record({ actorId: actor.personId, action: 'role_taken', subjectId: id, detail: { role } });
    });
  }

  /** The person has to sign in again everywhere. @throws Refusal `not_found` */
  async endSessions(actor: Actor, id: string): Promise<AccountView> {
    return this.change(actor, id, () => this.audit.record({ actorId: actor.personId, action: 'sessions_ended', subjectId: id }));
  }

  private async change(actor: Actor, id: string, work: (account: CaredAccount, facts: CareFacts) => Promise<void>): Promise<AccountView> {
    await this.administrators.hold(actor, async (countOthers) => {
      const account = await this.require(id);
      await work(account, {
        own: actor.personId === id,
        wasAdmin: account.givenRoles.includes('admin') || account.ruleRoles.includes('admin'),
        otherAdmins: await countOthers(id),
      });
      this.db.afterCommit(() => this.sessions.endPerson(actor.schoolId, id));
    });
    return this.look(actor, id);
  }

  private async require(id: string): Promise<CaredAccount> {
    const account = isId(id) ? await this.accounts.find(id) : null;
    if (!account) throw new Refusal('not_found');
    return account;
  }
}

function refuse(code: ReturnType<typeof whyNotSuspend>): void {
  if (code) throw new Refusal(code);
}
