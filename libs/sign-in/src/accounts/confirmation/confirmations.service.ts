import { Injectable } from '@nestjs/common';
import { confirmationMinutes, type ConfirmationDone, type WaitingConfirmation } from '@akin/contracts';
import { Mailer, Queues, schoolUrl } from '@akin/messaging';
import { Clock, newId, Refusal } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import type { LoginIdentity } from '../../saml/identity-of.js';
import { hashToken, newToken } from '../../sessions/tokens.js';
import { Accounts } from '../accounts.service.js';
import { ArrivalsRepository } from '../arrivals.repository.js';
import { AccountAudit } from '../care/account-audit.repository.js';
import { confirmationMail } from './confirmation.mail.js';
import { ConfirmationsRepository, type OpenConfirmation } from './confirmations.repository.js';
import { maskMail } from './mask-mail.js';

const minute = 60_000;
/** Who signs in again and again meanwhile has their mail already. */
const quietMs = 5 * minute;

/** The browser that waits for the answer, and where it was going. */
export interface AskingBrowser {
  hash: Buffer | null;
  returnTo: string;
}

/**
 * An identifier that is new to an account waits here until the owner of its mailbox says yes. Whoever else's identity
 * provider names that mailbox can have a question sent too, and people say yes to a mail they were waiting for: so each
 * identifier has its own question, none ends another's, and once two ask for one account, a yes counts only in the
 * browser that began to sign in.
 */
@Injectable()
export class Confirmations {
  constructor(
    private readonly db: TenantDb,
    private readonly confirmations: ConfirmationsRepository,
    private readonly accounts: Accounts,
    private readonly arrivals: ArrivalsRepository,
    private readonly audit: AccountAudit,
    private readonly mailer: Mailer,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** Writes the mail with a new link to the account's own address; joins the open unit. This identifier's link before it ends. */
  ask(accountId: string, identity: LoginIdentity, { hash, returnTo }: AskingBrowser): Promise<void> {
    return this.db.run(async () => {
      const now = this.clock.now();
      const { others, first } = await this.confirmations.contest(accountId, identity, now);
      const detail = { kind: identity.kind };
      if (first) await this.audit.record({ actorId: null, action: 'confirmation_contested', subjectId: accountId, detail });
      if (await this.confirmations.askedSince(accountId, identity, new Date(now.getTime() - quietMs), now))
        return this.confirmations.moveTo(accountId, identity, hash, returnTo);
      const [secret, expiresAt] = [newToken(), new Date(now.getTime() + confirmationMinutes * minute)];
      const question = { accountId, tokenHash: hashToken(secret), browserHash: hash, identity, returnTo, contested: others };
      await this.confirmations.put({ ...question, askedAt: now, expiresAt });
      await this.write(accountId, secret, expiresAt, others);
      await this.audit.record({ actorId: null, action: 'confirmation_asked', subjectId: accountId, detail });
    });
  }

  /** What waits in the browser that began to sign in; the mail address is masked. */
  async waiting(browserHash: Buffer | null): Promise<WaitingConfirmation | null> {
    const open = browserHash && (await this.confirmations.ofBrowser(browserHash, this.clock.now()));
    return open ? { mail: maskMail(open.mail), until: open.until.toISOString(), returnTo: open.returnTo } : null;
  }

  /**
   * It was them: the identifier belongs to the account from now on, and whatever else was asked of it ends.
   * @param browserHash of the token of the browser that says so, if it has begun to sign in
   * @returns where the person was going
   * @throws Refusal `confirm_link_over`, `confirm_elsewhere` when another identifier asks too and this is another browser;
   *   the link still works then
   */
  confirm(secret: string, browserHash: Buffer | null): Promise<ConfirmationDone> {
    return this.db.run(async () => {
      const { accountId, identity, returnTo, ...asked } = await this.take(secret);
      if (asked.contested && !isSame(asked.browserHash, browserHash)) throw new Refusal('confirm_elsewhere');
      // Somebody else is called that meanwhile, for instance since two accounts were made one.
      if (!(await this.arrivals.link(accountId, identity))) throw new Refusal('confirm_link_over');
      await this.confirmations.endAll(accountId);
      await this.audit.record({ actorId: null, action: 'confirmed', subjectId: accountId, detail: { kind: identity.kind } });
      return { returnTo };
    });
  }

  /** It was not them: nothing is linked, and the school can see it. @throws Refusal `confirm_link_over` */
  deny(secret: string): Promise<void> {
    return this.db.run(async () => {
      const { accountId, identity } = await this.take(secret);
      await this.audit.record({ actorId: null, action: 'confirmation_denied', subjectId: accountId, detail: { kind: identity.kind } });
    });
  }

  private async take(secret: string): Promise<OpenConfirmation> {
    const open = await this.confirmations.take(hashToken(secret), this.clock.now());
    if (!open) throw new Refusal('confirm_link_over');
    return open;
  }

  private async write(accountId: string, secret: string, expiresAt: Date, contested: boolean): Promise<void> {
    const [school, account] = [currentSchool(), await this.accounts.find(accountId)];
    if (!account) throw new Refusal('not_found');
    const url = schoolUrl(school, `/confirm#${secret}`);
    const before = account.firstSignInAt !== null;
    await this.mailer.write({
      key: `confirmation:${newId()}`,
      to: account.mail,
      kind: 'sign_in',
      content: confirmationMail({ school, name: account.name, url, expiresAt, before, contested }),
    });
    this.db.afterCommit(() => this.queues.wake(school.id));
  }
}

/** An answer that nobody asked for belongs to no browser, and so to none that could say yes. */
function isSame(began: Buffer | null, says: Buffer | null): boolean {
  return began !== null && says !== null && began.equals(says);
}
