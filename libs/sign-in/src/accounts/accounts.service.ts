import { Injectable } from '@nestjs/common';
import type { Page, SchoolRole } from '@akin/contracts';
import { newId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Account, AccountFilter, RosterOutcome, RosterPerson } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { planRoster } from './plan-roster.js';

/** The people of the ambient school: names, mail addresses and roles. Nothing about identity lives here. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: AccountsRepository,
  ) {}

  find(id: string): Promise<Account | null> {
    return this.accounts.find(id);
  }

  /** Those of these ids that exist, in no particular order. */
  findMany(ids: readonly string[]): Promise<Account[]> {
    return this.accounts.findMany(ids);
  }

  /** Mail addresses are compared without case. */
  findByMail(mail: string): Promise<Account | null> {
    return this.accounts.findByMail(mail);
  }

  /** Everyone, by family name; for comparing with a roster. */
  all(): Promise<Account[]> {
    return this.accounts.all();
  }

  /** A page of people by family name, narrowed by role and by part of a name or mail address. */
  list(filter: AccountFilter): Promise<Page<Account>> {
    return this.accounts.list(filter);
  }

  /** The ids of everybody on that list, in its order. */
  ids(filter: Omit<AccountFilter, 'page' | 'size'>): Promise<string[]> {
    return this.accounts.ids(filter);
  }

  /**
   * Adds and updates the people of a roster, all or nothing; joins the open unit. Roles are added, never taken; a
   * person who was marked as leaving no longer is. Answers one outcome per row, in the rows' order.
   * @throws Refusal `bad_input` when a mail address belongs to somebody with another key
   */
  upsertFromRoster(rows: readonly RosterPerson[]): Promise<RosterOutcome[]> {
    return this.db.run(async () => {
      const trimmed = rows.map((row) => ({ ...row, mail: row.mail.trim() }));
      const plan = planRoster(trimmed, await this.accounts.knownTo(trimmed), newId);
      await this.accounts.updateRoster(plan.updates);
      await this.accounts.insertRoster(plan.inserts);
      return plan.outcomes;
    });
  }

  /** Gives a role; giving it again changes nothing. @throws Refusal `not_found` */
  async grantRole(id: string, role: SchoolRole): Promise<void> {
    if (!(await this.accounts.grantRole(id, role))) throw new Refusal('not_found');
  }

  /** Null takes them back. @throws Refusal `not_found` */
  async setPronouns(id: string, pronouns: string | null): Promise<void> {
    if (!(await this.accounts.setPronouns(id, pronouns))) throw new Refusal('not_found');
  }

  /** Flags people who are missing from the newest roster, or takes the flag back. */
  setLeaving(ids: readonly string[], leaving: boolean): Promise<void> {
    return this.accounts.setLeaving(ids, leaving);
  }
}
