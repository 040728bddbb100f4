import { Injectable } from '@nestjs/common';
import { schoolRoles, type SchoolRole } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import { NationalDb, OPERATOR_REALM, Registry } from '@akin/tenancy';
import { Arrivals } from '../accounts/arrivals.service.js';
import { rolesFromEntitlements } from '../config/entitlement-policy.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { AssertionFacts } from './assertion-facts.js';
import { checkAssertion } from './check-assertion.js';
import { identityOf, type Arrival } from './identity-of.js';
import { nameHash } from './name-hash.js';
import { PendingRequestsRepository } from './pending-requests.repository.js';
import { readAssertion } from './read-assertion.js';
import { refusedSignIn } from './refused-sign-in.js';
import type { Answer } from './saml-exchange.js';
import { UsedAssertionsRepository } from './used-assertions.repository.js';

export interface SignedInBrowser {
  token: string;
  returnTo: string;
}

/** From a verified assertion to a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly national: NationalDb,
    private readonly registry: Registry,
    private readonly arrivals: Arrivals,
    private readonly operators: OperatorAccountsRepository,
    private readonly requests: PendingRequestsRepository,
    private readonly used: UsedAssertionsRepository,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs the person in whom the verified assertion names.
   * @throws Refusal `sign_in_refused`, `sign_in_replayed`, `account_unknown`, `account_closed`
   */
  async complete(answer: Answer, verifiedXml: string): Promise<SignedInBrowser> {
    const { settings } = answer.place;
    const assertion = readAssertion(verifiedXml);
    this.check(answer, assertion);
    const arrival = identityOf(assertion, settings.spEntityId, settings.idpScopes);
    if (typeof arrival === 'string') throw refusedSignIn(arrival);
    const personId = await this.personOf(settings, arrival);
    const token = await this.beginSession(answer, assertion, personId);
    if (settings.realmId !== OPERATOR_REALM) await this.registry.recordSignIn(settings.realmId, this.clock.now());
    return { token, returnTo: answer.pending.returnTo };
  }

  private check({ place: { settings }, response, pending }: Answer, assertion: AssertionFacts): void {
    const { entityId, acsUrl } = spAddresses(settings.host);
    const reason = checkAssertion(assertion, response, {
      now: this.clock.now().getTime(),
      idpEntityId: settings.idpEntityId,
      spEntityId: entityId,
      acsUrl,
      requestId: pending.id,
      wantResponseSigned: settings.wantResponseSigned,
      wantAssertionSigned: settings.wantAssertionSigned,
    });
    if (reason) throw refusedSignIn(reason);
  }

  private async personOf(settings: ReadySettings, arrival: Arrival): Promise<string> {
    const roles = rolesFromEntitlements(settings.entitlementPolicy, arrival.entitlements);
    if (settings.realmId !== OPERATOR_REALM) return this.arrivals.welcome(arrival, roles.filter(isSchoolRole));
    const [mail] = arrival.mails;
    if (!roles.includes('operator') || !mail) throw new Refusal('account_unknown');
    const name = arrival.displayName ?? (`${arrival.givenName} ${arrival.familyName}`.trim() || mail);
    return this.operators.arrived(newId(), arrival.identity, name, mail, this.clock.now());
  }

  /** One transaction: the assertion is noted, the request used up, the session made. Of many at once, one succeeds. */
  private beginSession({ place, pending }: Answer, assertion: AssertionFacts, personId: string): Promise<string> {
    const { realmId } = place.settings;
    const issuer = assertion.issuer ?? '';
    return this.national.run(async () => {
      const first = await this.used.note(realmId, issuer, assertion.id ?? '', this.clock.now());
      if (!first || !(await this.requests.take(pending.id))) throw new Refusal('sign_in_replayed');
      return this.sessions.begin({
        realmId,
        personId,
        nameHash: nameHash(issuer, assertion.nameId?.value ?? ''),
        sessionIndex: assertion.authentications[0]?.sessionIndex ?? null,
      });
    });
  }
}

function isSchoolRole(role: string): role is SchoolRole {
  return (schoolRoles as readonly string[]).includes(role);
}
