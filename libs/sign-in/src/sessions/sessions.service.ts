import { Injectable } from '@nestjs/common';
import { sessionLimits } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import type { Actor, SessionPerson, SignedIn } from '../access/actor.js';
import { Accounts } from '../accounts/accounts.service.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import { realmIdOf, type Realm } from '../realm.js';
import { RecentSessions } from './recent-sessions.js';
import { SessionsRepository, type LiveSession, type NewSession } from './sessions.repository.js';
import { hashToken, newToken } from './tokens.js';

const minute = 60_000;
const idleMs = sessionLimits.idleMinutes * minute;
const absoluteMs = sessionLimits.absoluteHours * 60 * minute;

/** Sessions: made at sign-in, ended by time, by the person, by the school's sign-in or by an administrator. */
@Injectable()
export class Sessions {
  private readonly recent = new RecentSessions();

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: Accounts,
    private readonly operators: OperatorAccountsRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes a session in the open unit and answers its token, which is stored nowhere. */
  async begin(who: Pick<NewSession, 'realmId' | 'personId' | 'nameHash' | 'sessionIndex'>): Promise<string> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + absoluteMs);
    await this.sessions.insert({ ...who, id: newId(), tokenHash: hashToken(token), createdAt, expiresAt });
    await this.sessions.clearEnded(new Date(createdAt.getTime() - absoluteMs));
    return token;
  }

  /**
   * Who is signed in with this token at this realm, with the roles they hold (a second old at most). Counts as
   * activity, which is written down at most once a minute.
   * @throws Refusal `not_signed_in` without a token, `session_ended` when it opens nothing here (any more)
   */
  async require(realm: Realm | undefined, token: string | null): Promise<SignedIn> {
    if (!token || !realm || realm.kind === 'door') throw new Refusal('not_signed_in');
    const realmId = realmIdOf(realm);
    const now = this.clock.now();
    const tokenHash = hashToken(token);
    const known = this.recent.find(realmId, tokenHash, now);
    if (known) return known;
    const signedIn = await this.look(realm, realmId, tokenHash, now);
    this.recent.keep(realmId, tokenHash, signedIn, now);
    return signedIn;
  }

  private async look(realm: Realm, realmId: string, tokenHash: Buffer, now: Date): Promise<SignedIn> {
    const session = await this.sessions.findLive(tokenHash, realmId, now, new Date(now.getTime() - idleMs));
    const person = session && (await this.personOf(realm, session));
    if (!person) throw new Refusal('session_ended');
    const stale = now.getTime() - session.lastSeenAt.getTime() >= minute;
    if (stale) await this.sessions.touch(session.id, now);
    return {
      actor: { personId: person.id, roles: person.roles, schoolId: realmId, sessionId: session.id },
      person,
      expiresAt: session.expiresAt,
      idleExpiresAt: new Date(Math.min((stale ? now : session.lastSeenAt).getTime() + idleMs, session.expiresAt.getTime())),
    };
  }

  /** Ends the actor's own session. */
  async signOut(actor: Actor): Promise<void> {
    await this.sessions.revoke(actor.sessionId, this.clock.now());
    this.recent.forget();
  }

  /** Ends every session of a person at a realm. */
  async endAll(realmId: string, personId: string): Promise<void> {
    await this.sessions.revokeOfPerson(realmId, personId, this.clock.now());
    this.recent.forget();
  }

  /** Ends every session at a realm, for instance when its school is archived. */
  async endRealm(realmId: string): Promise<void> {
    await this.sessions.revokeOfRealm(realmId, this.clock.now());
    this.recent.forget();
  }

  /** Ends the sessions the identity provider names; without an index, all of that name. */
  async endByName(realmId: string, nameHash: Buffer, sessionIndex: string | null): Promise<void> {
    await this.sessions.revokeOfName(realmId, nameHash, sessionIndex, this.clock.now());
    this.recent.forget();
  }

  private async personOf(realm: Realm, session: LiveSession): Promise<SessionPerson | null> {
    if (realm.kind === 'operator') return this.operators.find(session.personId);
    const account = await this.accounts.find(session.personId);
    return account?.state === 'active' ? account : null;
  }
}
