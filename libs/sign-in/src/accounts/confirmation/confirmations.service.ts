import { Injectable } from '@nestjs/common';
import { confirmationMinutes, type WaitingConfirmation } from '@akin/contracts';
import { Mailer, Queues, schoolUrl } from '@akin/messaging';
import { Clock, newId, Refusal } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import type { LoginIdentity } from '../../saml/identity-of.js';
import { hashToken, newToken } from '../../sessions/tokens.js';
import { Accounts } from '../accounts.service.js';
import { ArrivalsRepository } from '../arrivals.repository.js';
import { AccountAudit } from '../care/account-audit.repository.js';
import { confirmationMail } from './confirmation.mail.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { maskMail } from './mask-mail.js';

const minute = 60_000;
/** Who signs in again and again meanwhile has their mail already. */
const quietMs = 5 * minute;

/** An identifier that is new to an account waits here until the owner of its mailbox says yes. */
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

  /** Writes the mail with a new link to the account's own address; joins the open unit. The link before it ends. */
  ask(accountId: string, identity: LoginIdentity, browserHash: Buffer | null): Promise<void> {
    return this.db.run(async () => {
      const now = this.clock.now();
      if (await this.confirmations.askedSince(accountId, identity, new Date(now.getTime() - quietMs), now))
        return this.confirmations.moveTo(accountId, browserHash);
      const [secret, expiresAt] = [newToken(), new Date(now.getTime() + confirmationMinutes * minute)];
      await this.confirmations.put({ accountId, tokenHash: hashToken(secret), browserHash, identity, askedAt: now, expiresAt });
      await this.write(accountId, secret, expiresAt);
      await this.audit.record({ actorId: null, action: 'confirmation_asked', subjectId: accountId, detail: { kind: identity.kind } });
    });
  }

  /** What waits in the browser that began to sign in; the mail address is masked. */
  async waiting(browserHash: Buffer | null): Promise<WaitingConfirmation | null> {
    const open = browserHash && (await this.confirmations.ofBrowser(browserHash, this.clock.now()));
    return open ? { mail: maskMail(open.mail), until: open.until.toISOString() } : null;
  }

  /**
   * It was them: the identifier belongs to the account from now on.
   * @throws Refusal `confirm_link_over`
   */
  confirm(secret: string): Promise<void> {
    return this.db.run(async () => {
      const { accountId, identity } = await this.take(secret);
      // Somebody else is called that meanwhile, for instance since two accounts were made one.
      if (!(await this.arrivals.link(accountId, identity))) throw new Refusal('confirm_link_over');
      await this.audit.record({ actorId: null, action: 'confirmed', subjectId: accountId, detail: { kind: identity.kind } });
    });
  }

  /** It was not them: nothing is linked, and the school can see it. @throws Refusal `confirm_link_over` */
  deny(secret: string): Promise<void> {
    return this.db.run(async () => {
      const { accountId, identity } = await this.take(secret);
      await this.audit.record({ actorId: null, action: 'confirmation_denied', subjectId: accountId, detail: { kind: identity.kind } });
    });
  }

  private async take(secret: string) {
    const open = await this.confirmations.take(hashToken(secret), this.clock.now());
    if (!open) throw new Refusal('confirm_link_over');
    return open;
  }

  private async write(accountId: string, secret: string, expiresAt: Date): Promise<void> {
    const [school, account] = [currentSchool(), await this.accounts.find(accountId)];
    if (!account) throw new Refusal('not_found');
    const url = schoolUrl(school, `/confirm#${secret}`);
    const before = account.firstSignInAt !== null;
    await this.mailer.write({
      key: `confirmation:${newId()}`,
      to: account.mail,
      kind: 'sign_in',
      content: confirmationMail({ school, name: account.name, url, expiresAt, before }),
    });
    this.db.afterCommit(() => this.queues.wake(school.id));
  }
}
