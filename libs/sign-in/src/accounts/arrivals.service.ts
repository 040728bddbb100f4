import { Injectable } from '@nestjs/common';
import type { AdmissionPolicy, SchoolRole } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import type { Arrival } from '../saml/identity-of.js';
import { AdmissionRepository } from './admission/admission.repository.js';
import { admitArrival, type Admission } from './admission/admit-arrival.js';
import { rolesByRules } from './admission/roles-by-rules.js';
import { ArrivalsRepository, type Arrived, type FoundAccount, type MailedAccount } from './arrivals.repository.js';
import { AccountAudit } from './care/account-audit.repository.js';
import { Confirmations } from './confirmation/confirmations.service.js';
import { isInvitationOf } from './confirmation/invitation-secret.js';
import { isRenamed } from './is-renamed.js';

/** A school that has not said otherwise asks everybody. */
const unsaid: AdmissionPolicy = { rules: [], confirmNewIdentifiers: 'always' };

/** The browser in which somebody arrives. */
export interface ArrivingBrowser {
  /** Of the token with which it began to sign in. */
  hash: Buffer | null;
  /** The secret of an invitation that was followed in it. */
  invitation: string | null;
  /** Where it was going. */
  returnTo: string;
}

interface Occasion {
  arrival: Arrival;
  roles: readonly SchoolRole[];
  browser: ArrivingBrowser;
  /** The account this identifier is known for. */
  known: FoundAccount | null;
}

/** Finds, links or makes the account of somebody the school's sign-in has vouched for. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly db: TenantDb,
    private readonly arrivals: ArrivalsRepository,
    private readonly admission: AdmissionRepository,
    private readonly confirmations: Confirmations,
    private readonly audit: AccountAudit,
    private readonly clock: Clock,
  ) {}

  /** Whom the school lets in; asked apart, so that it need not wait for what it decides about. */
  async policy(): Promise<AdmissionPolicy> {
    return (await this.admission.find(currentSchool().id)) ?? unsaid;
  }

  /**
   * Who arrived, or null when the person was asked by mail whether it was them. Roles by the school's rules replace
   * those of the last sign-in; given roles stay.
   * @throws Refusal `account_unknown`, `account_closed`, `account_suspended`, `account_leaving`, `account_ambiguous`
   */
  async welcome(arrival: Arrival, browser: ArrivingBrowser, policy: AdmissionPolicy): Promise<Arrived | null> {
    const roles = rolesByRules(policy.rules, arrival);
    const again = await this.welcomeAgain(arrival, roles, policy);
    if (again) return again;
    const outcome = await this.db.run(async () => {
      await this.arrivals.holdOthers(arrival.identity);
      const known = await this.arrivals.byIdentity(arrival.identity);
      const admission = await this.decide({ arrival, roles, browser, known }, policy);
      return this.carryOut(admission, { arrival, roles, browser, known });
    });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  }

  /** Nearly everybody has been here before and is called what they were: nothing is to be held back, linked or renamed. */
  private async welcomeAgain(arrival: Arrival, roles: readonly SchoolRole[], policy: AdmissionPolicy): Promise<Arrived | null> {
    const known = await this.arrivals.byIdentity(arrival.identity);
    if (!known || isRenamed(known, arrival)) return null;
    const confirm = policy.confirmNewIdentifiers;
    const admission = admitArrival({ known, byMail: [], hasMail: arrival.mails.length > 0, ruleRoles: roles, confirm, invited: null });
    if (admission.kind !== 'enter') return null;
    const arrived = await this.arrivals.arrived(known.id, arrival.identity, roles, this.clock.now());
    return arrived && isAsFound(known, arrived) ? arrived : null;
  }

  private async decide({ arrival, roles, browser, known }: Occasion, { confirmNewIdentifiers }: AdmissionPolicy): Promise<Admission> {
    const byMail = known ? [] : await this.meantByMail(arrival.mails);
    const secret = browser.invitation;
    const invited = byMail.find((account) => secret !== null && isInvitationOf(secret, currentSchool().id, account))?.id ?? null;
    return admitArrival({ known, byMail, hasMail: arrival.mails.length > 0, ruleRoles: roles, confirm: confirmNewIdentifiers, invited });
  }

  private async meantByMail(mails: readonly string[]): Promise<MailedAccount[]> {
    await this.arrivals.holdMails(mails);
    return this.arrivals.byMail(mails);
  }

  /** A refusal is answered and not thrown: what was noted on the way to it stays. */
  private async carryOut(admission: Admission, occasion: Occasion): Promise<Arrived | null | Refusal> {
    const { arrival, roles, browser, known } = occasion;
    if (admission.kind === 'refuse') {
      // What the school's sign-in no longer says is gone from the account, even when the way in goes with it.
      if (known) await this.arrivals.setRuleRoles(known.id, roles);
      return new Refusal(admission.code);
    }
    if (admission.kind === 'ask') {
      await this.confirmations.ask(admission.accountId, arrival.identity, browser);
      return null;
    }
    const accountId = admission.kind === 'create' ? await this.create(arrival) : admission.accountId;
    if (accountId === null) return new Refusal('account_unknown');
    if (admission.kind === 'create' || admission.link)
      await this.link(accountId, arrival, admission.kind === 'create' ? 'admitted' : 'linked');
    if (known && !known.namedByRoster) await this.arrivals.rename(accountId, arrival);
    const arrived = await this.arrivals.arrived(accountId, arrival.identity, roles, this.clock.now());
    return arrived ?? new Refusal('account_suspended');
  }

  private async create(arrival: Arrival): Promise<string | null> {
    const id = newId();
    return (await this.arrivals.create(id, arrival)) ? id : null;
  }

  private async link(accountId: string, { identity }: Arrival, action: 'admitted' | 'linked'): Promise<void> {
    if (!(await this.arrivals.link(accountId, identity))) throw new Refusal('account_ambiguous');
    await this.audit.record({ actorId: null, action, subjectId: accountId, detail: { kind: identity.kind } });
  }
}

/** Nothing was held, so a roster or an administrator may have come between: then it is decided anew. */
function isAsFound(known: FoundAccount, { leaving, roles }: Arrived): boolean {
  return leaving === known.leaving && known.givenRoles.every((role) => roles.includes(role));
}
