import { Injectable } from '@nestjs/common';
import { refusalSentences, type AccountView, type MergePreview, type MergeSide } from '@akin/contracts';
import { isId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Actor } from '../../access/actor.js';
import { Sessions } from '../../sessions/sessions.service.js';
import { AccountAudit } from '../care/account-audit.repository.js';
import { AccountCareRepository } from '../care/account-care.repository.js';
import { AccountCare } from '../care/account-care.service.js';
import type { CaredAccount } from '../care/cared-account.js';
import { AccountMerges } from './account-merges.service.js';
import { MergingRepository } from './merging.repository.js';

/** Ends a rehearsal; whatever was moved until then is as it was. */
class Rehearsed extends Error {}

/** Two accounts that are one person's become one. */
@Injectable()
export class AccountMerging {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: AccountCareRepository,
    private readonly care: AccountCare,
    private readonly merges: AccountMerges,
    private readonly merging: MergingRepository,
    private readonly audit: AccountAudit,
    private readonly sessions: Sessions,
  ) {}

  /**
   * What each of the two has, in figures, and whether they can be made one: it is tried, and taken back.
   * @throws Refusal `not_found`, `merge_same`
   */
  async preview(actor: Actor, staysId: string, goesId: string): Promise<MergePreview> {
    const [stays, goes] = await this.both(staysId, goesId);
    const hindrance = await this.rehearse(actor, staysId, goesId);
    const otherWay = hindrance === null || (await this.rehearse(actor, goesId, staysId)) === null;
    return { stays: await this.sideOf(stays), goes: await this.sideOf(goes), hindrance, otherWay };
  }

  /**
   * Moves everything of one account to the other, in one unit, and removes it. `confirm` is the mail address of the
   * account that goes. Both have to sign in again.
   * @throws Refusal `not_found`, `merge_same`, `merge_confirm`, `own_account`, and whatever a room says against it
   */
  async merge(actor: Actor, staysId: string, goesId: string, confirm: string): Promise<AccountView> {
    const [, goes] = await this.both(staysId, goesId);
    if (confirm.trim().toLowerCase() !== goes.mail.toLowerCase()) throw new Refusal('merge_confirm');
    await this.db.run(async () => {
      await this.moveAll(actor, staysId, goesId);
      this.db.afterCommit(() => this.sessions.endPerson(actor.schoolId, goesId));
      this.db.afterCommit(() => this.sessions.endPerson(actor.schoolId, staysId));
    });
    return this.care.look(actor, staysId);
  }

  private async moveAll(actor: Actor, to: string, from: string): Promise<void> {
    // Into one's own account, another person's conversations would become the administrator's to read.
    if (actor.personId === from || actor.personId === to) throw new Refusal('own_account');
    await this.accounts.lockAdministrators();
    // Either may have become part of another one since it was looked up.
    if (!(await this.accounts.lock(from, to))) throw new Refusal('not_found');
    if (await this.merging.areListedApart(from, to)) throw new Refusal('merge_both_listed');
    for (const merger of this.merges.all()) await merger.move(from, to);
    await this.merging.absorb(from, to);
    await this.audit.record({ actorId: actor.personId, action: 'merged', subjectId: to, detail: { from } });
  }

  private async rehearse(actor: Actor, staysId: string, goesId: string): Promise<MergePreview['hindrance']> {
    try {
      await this.db.run(async () => {
        await this.moveAll(actor, staysId, goesId);
        throw new Rehearsed();
      });
    } catch (problem) {
      if (problem instanceof Refusal) return { code: problem.code, sentence: refusalSentences[problem.code] };
      if (!(problem instanceof Rehearsed)) throw problem;
    }
    return null;
  }

  private async both(staysId: string, goesId: string): Promise<[CaredAccount, CaredAccount]> {
    if (staysId === goesId) throw new Refusal('merge_same');
    const [stays, goes] = [await this.find(staysId), await this.find(goesId)];
    if (!stays || !goes) throw new Refusal('not_found');
    return [stays, goes];
  }

  private async find(id: string): Promise<CaredAccount | null> {
    return isId(id) ? this.accounts.find(id) : null;
  }

  private async sideOf(account: CaredAccount): Promise<MergeSide> {
    const { id, name, mail, givenRoles, ruleRoles, rosterKey, leaving, createdAt, lastSignInAt, identifiers } = account;
    const counts = [];
    for (const merger of this.merges.all()) counts.push(...(await merger.counts(id)));
    return {
      ...{ id, name, mail, counts },
      roles: [...new Set([...givenRoles, ...ruleRoles])],
      onRoster: rosterKey !== null && !leaving,
      createdAt: createdAt.toISOString(),
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
      identifiers: identifiers.length,
    };
  }
}
