import { Injectable } from '@nestjs/common';
import type { AdmissionPolicy } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import { NationalDb, OPERATOR_REALM, Registry } from '@akin/tenancy';
import { Arrivals } from '../accounts/arrivals.service.js';
import { mfaClasses } from '../config/answer-options.js';
import { rolesFromEntitlements } from '../config/entitlement-policy.js';
import { openSpKeys } from '../config/make-sp-key.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import { refusedAs } from '../refusals/refused-arrival.js';
import { Sessions } from '../sessions/sessions.service.js';
import { standingOf, type Standing } from '../sessions/standing.js';
import type { AssertionFacts } from './assertion-facts.js';
import { contextFits } from './check-assertion.js';
import { expectedOf } from './expected-of.js';
import { identityOf, type Arrival } from './identity-of.js';
import { MessageVerifier } from './message-verifier.service.js';
import { nameHash } from './name-hash.js';
import { PendingRequestsRepository } from './pending-requests.repository.js';
import { refusedSignIn } from './refused-sign-in.js';
import type { Answer } from './saml-exchange.js';
import { sealName } from './signed-name.js';
import { stillToShow } from './still-to-show.js';
import { UsedAssertionsRepository } from './used-assertions.repository.js';

export interface SignedInBrowser {
  /** Null when the person is to go and show anew who they are. */
  token: string | null;
  returnTo: string;
}

/** Who arrived, as what they have just become. */
type Person = Standing & { id: string };

/** From an answer to a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly verifier: MessageVerifier,
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
   * Signs the person in whom the answer names, once it has been verified.
   * @throws Refusal `sign_in_refused`, `sign_in_replayed`, and what `Arrivals.welcome` says
   */
  async complete(answer: Answer): Promise<SignedInBrowser> {
    const { settings, pending } = answer;
    const ofSchool = settings.realmId !== OPERATOR_REALM;
    const [assertion, policy] = await Promise.all([this.verified(answer), ofSchool ? this.arrivals.policy() : null]);
    // What answers a request was looked up with it; what answers none must not count once more, in roles or links either.
    if (!pending && (await this.used.isNoted(settings.realmId, assertion.issuer ?? '', assertion.id ?? '')))
      throw new Refusal('sign_in_replayed');
    const arrival = identityOf(assertion, settings.spEntityId, settings.idpScopes, settings.attributes);
    if (typeof arrival === 'string') throw refusedSignIn(arrival);
    const person = await this.personOf(answer, arrival, policy).catch(refusedAs(arrival.mails[0]));
    if (person === null) return this.goOn(answer, assertion, '/confirm/sent');
    const returnTo = pending?.returnTo ?? '/';
    const missing = stillToShow(answer, assertion, person.roles);
    if (missing) return this.goOn(answer, assertion, `/saml/login?${missing}&returnTo=${encodeURIComponent(returnTo)}`);
    const token = await this.beginSession(answer, assertion, person);
    if (ofSchool) await this.registry.recordSignIn(settings.realmId, this.clock.now());
    return { token, returnTo };
  }

  private async verified({ settings, pending, xml }: Answer): Promise<AssertionFacts> {
    const verified = await this.verifier.answer({
      xml,
      idpCertificates: settings.idpCertificates,
      decryptionKeys: openSpKeys(settings),
      expected: expectedOf(settings, pending, this.clock.now()),
    });
    if (!verified.ok) throw refusedSignIn(verified.reason);
    return verified.assertion;
  }

  /** Null when the person was asked by mail whether it is them. */
  private async personOf({ settings, pending, browser }: Answer, arrival: Arrival, policy: AdmissionPolicy | null): Promise<Person | null> {
    if (policy)
      return this.arrivals.welcome(
        arrival,
        {
          hash: pending?.browserHash ?? null,
          invitation: browser.invitation,
          returnTo: pending?.returnTo ?? '/',
        },
        policy,
      );
    const roles = rolesFromEntitlements(settings.entitlementPolicy, arrival.entitlements);
    const [mail] = arrival.mails;
    if (!roles.includes('operator') || !mail) throw new Refusal('account_unknown');
    const name = arrival.displayName ?? (`${arrival.givenName} ${arrival.familyName}`.trim() || mail);
    const personId = await this.operators.arrived(newId(), arrival.identity, name, mail, this.clock.now());
    const person = await this.operators.find(personId);
    if (!person) throw new Refusal('account_unknown');
    return person;
  }

  /** Nobody is signed in by it yet, and it is used up all the same: it does not come back once somebody said yes. */
  private async goOn(answer: Answer, assertion: AssertionFacts, returnTo: string): Promise<SignedInBrowser> {
    await this.national.run(() => this.useUp(answer, assertion));
    return { token: null, returnTo };
  }

  private async useUp({ settings, pending }: Answer, assertion: AssertionFacts): Promise<void> {
    const first = await this.used.note(settings.realmId, assertion.issuer ?? '', assertion.id ?? '', this.clock.now());
    if (!first || (pending && !(await this.requests.take(pending.id, this.clock.now())))) throw new Refusal('sign_in_replayed');
  }

  /** The assertion is noted, the request used up and the session made, or nothing: of many at once, one succeeds. */
  private async beginSession(answer: Answer, assertion: AssertionFacts, person: Person): Promise<string> {
    const { settings, pending, browser } = answer;
    const { realmId } = settings;
    const personId = person.id;
    const issuer = assertion.issuer ?? '';
    const token = await this.sessions.begin(
      {
        realmId,
        personId,
        nameHash: nameHash(issuer, assertion.nameId?.value ?? ''),
        sessionIndex: assertion.authentications[0]?.sessionIndex ?? null,
        standing: standingOf(person),
        device: browser.device,
        mfa: contextFits(assertion, mfaClasses(settings.contextClasses)),
        nameSealed: settings.sloUrl === null ? null : sealName(assertion, { realmId, personId }),
        inPlaceOf: [browser.sessionHash, pending?.sessionHash].flatMap((hash) => hash ?? []),
      },
      { issuer, assertionId: assertion.id ?? '', requestId: pending?.id ?? null, keys: settings.idpCertificates },
    );
    if (token === null) throw new Refusal('sign_in_replayed');
    return token;
  }
}
