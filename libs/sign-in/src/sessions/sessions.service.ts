import { Injectable } from '@nestjs/common';
import { sessionBounds } from '@akin/contracts';
import { Clock, env, isId, newId, Refusal } from '@akin/platform';
import { OPERATOR_REALM } from '@akin/tenancy';
import type { Actor, SessionPerson, SignedIn } from '../access/actor.js';
import { Accounts } from '../accounts/accounts.service.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import { realmIdOf, type Realm } from '../realm.js';
import type { AnsweredBy, LiveSession, NewSession, OwnSession } from './session.js';
import { SessionsRepository } from './sessions.repository.js';
import { SharedLooks } from './shared-looks.js';
import { standingOf, type Standing } from './standing.js';
import { hashToken, newToken } from './tokens.js';

const minute = 60_000;
const absoluteMs = sessionBounds.absoluteHours.most * 60 * minute;

/** For whom a session is begun, and what is known of how. */
export type Beginning = Pick<NewSession, 'realmId' | 'personId' | 'nameHash' | 'sessionIndex'> &
  Partial<Pick<NewSession, 'device' | 'standing' | 'mfa' | 'nameSealed'>> & {
    /** Hashes of the tokens this browser had; what they opened is over. */
    inPlaceOf?: readonly Buffer[];
  };

type Known = SessionPerson & Standing;

interface Look {
  session: LiveSession;
  person: Known;
}

/**
 * Sessions: made at sign-in, ended by time, by the person, by the school's sign-in, by an administrator, and by becoming
 * somebody else at the school. What is ended here holds at once in this process; everything else, and every other process,
 * follows within `SESSION_MEMORY_MS`.
 */
@Injectable()
export class Sessions {
  private readonly looks = new SharedLooks<Look>(env().SESSION_MEMORY_MS);

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: Accounts,
    private readonly operators: OperatorAccountsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a session from an answer, which is used up by it, and answers its token, which is new and stored nowhere; null
   * when the answer was used before. What this browser had open ends, and so do sessions the person began with other roles.
   */
  async begin({ inPlaceOf = [], ...who }: Beginning, by: AnsweredBy): Promise<string | null> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + absoluteMs);
    const unknown = { device: null, standing: null, mfa: false, nameSealed: null };
    const session = { ...unknown, ...who, id: newId(), tokenHash: hashToken(token), createdAt, expiresAt };
    return (await this.ended(this.sessions.begin(session, by, inPlaceOf))) ? token : null;
  }

  /**
   * Who is signed in with this token at this realm, with the roles they hold. Counts as activity, unless it is only
   * asked how things stand; activity is written down at most once a minute.
   * @throws Refusal `not_signed_in` without a token, `session_ended` when it opens nothing here (any more)
   */
  async require(realm: Realm | undefined, token: string | null, counts = true): Promise<SignedIn> {
    if (!token || !realm || realm.kind === 'door') throw new Refusal('not_signed_in');
    const realmId = realmIdOf(realm);
    const tokenHash = hashToken(token);
    const { session, person } = await this.looks.share(realmId + tokenHash.toString('latin1'), () => this.look(realm, realmId, tokenHash));
    const now = this.clock.now();
    const stale = counts && now.getTime() - session.lastSeenAt.getTime() >= minute;
    if (stale) await this.sessions.touch(session.id, now);
    const idleEnd = (stale ? now : session.lastSeenAt).getTime() + session.idleMinutes * minute;
    return {
      actor: { personId: person.id, roles: person.roles, schoolId: realmId, sessionId: session.id },
      person,
      expiresAt: session.expiresAt,
      idleExpiresAt: new Date(Math.min(idleEnd, session.expiresAt.getTime())),
      idleMinutes: session.idleMinutes,
      absoluteHours: session.absoluteHours,
      at: now,
    };
  }

  /** Whether this token opens anything at this realm; asking does not count as activity. */
  async isOpen(realm: Realm | undefined, token: string): Promise<boolean> {
    try {
      return !!(await this.require(realm, token, false));
    } catch (problem) {
      if (problem instanceof Refusal) return false;
      throw problem;
    }
  }

  /** Where the actor is signed in, the place used last first. */
  async list(actor: Actor): Promise<OwnSession[]> {
    const person = await this.personOf(actor.schoolId === OPERATOR_REALM ? 'operator' : 'school', actor.personId);
    if (!person) throw new Refusal('session_ended');
    return this.sessions.listLive(actor.schoolId, actor.personId, standingOf(person), this.clock.now());
  }

  /** How many browsers somebody is signed in with; not inside a school's unit. */
  async countOpen(realmId: string, personId: string): Promise<number> {
    const person = await this.personOf(realmId === OPERATOR_REALM ? 'operator' : 'school', personId);
    return person ? (await this.sessions.listLive(realmId, personId, standingOf(person), this.clock.now())).length : 0;
  }

  /** Whether the actor signed in with a second factor. */
  hadMfa(actor: Actor): Promise<boolean> {
    return this.sessions.hadMfa(actor.sessionId);
  }

  /** Ends one of the actor's sessions. @throws Refusal `not_found` when it is not theirs, or over already */
  async endOwn(actor: Actor, id: string): Promise<void> {
    const ended = isId(id) ? await this.ended(this.sessions.revokeOwn(actor.schoolId, actor.personId, id, this.clock.now())) : 0;
    if (!ended) throw new Refusal('not_found');
  }

  /** Ends all of the actor's sessions but this one; answers how many. */
  endOthers(actor: Actor): Promise<number> {
    return this.ended(this.sessions.revokeOthers(actor.schoolId, actor.personId, actor.sessionId, this.clock.now()));
  }

  /** Ends the actor's own session; answers the sealed name to tell the identity provider, where it wants to be told. */
  async signOut(actor: Actor): Promise<string | null> {
    const sealed = await this.sessions.nameOf(actor.sessionId);
    await this.ended(this.sessions.revoke(actor.sessionId, this.clock.now()));
    return sealed;
  }

  /**
   * Ends every session of a person at a realm: when they are suspended, become something else or leave. Not inside a
   * school's unit; after it (`afterCommit`).
   */
  async endPerson(realmId: string, personId: string): Promise<void> {
    await this.ended(this.sessions.revokeOfPerson(realmId, personId, this.clock.now()));
  }

  /** Ends every session at a realm: when its school is suspended or archived. */
  async endRealm(realmId: string): Promise<void> {
    await this.ended(this.sessions.revokeOfRealm(realmId, null, this.clock.now()));
  }

  /** Ends the sessions the identity provider names; without any index, all of that name. */
  async endByName(realmId: string, nameHash: Buffer, sessionIndexes: readonly string[]): Promise<void> {
    await this.ended(this.sessions.revokeOfName(realmId, nameHash, sessionIndexes, this.clock.now()));
  }

  /** Believes nothing that was found until now: the rules that sessions go by have changed. */
  lookAnew(): void {
    this.looks.forget();
  }

  private async ended<T>(ending: Promise<T>): Promise<T> {
    try {
      return await ending;
    } finally {
      this.looks.forget();
    }
  }

  private async look({ kind }: Realm, realmId: string, tokenHash: Buffer): Promise<Look> {
    const session = await this.sessions.findLive(tokenHash, realmId, this.clock.now());
    const person = session && (await this.personOf(kind, session.personId));
    if (!person || !stillHolds(session, person)) throw new Refusal('session_ended');
    return { session, person };
  }

  private async personOf(kind: Realm['kind'], id: string): Promise<Known | null> {
    if (kind === 'operator') return this.operators.find(id);
    const account = await this.accounts.find(id);
    return account?.state === 'active' ? account : null;
  }
}

/** Whether the person is still what they were when it began, and it began the way their roles ask for. */
function stillHolds({ standing, mfa, adminsNeedMfa }: LiveSession, person: Known): boolean {
  if (standing !== null && standing !== standingOf(person)) return false;
  return mfa || !adminsNeedMfa || !person.roles.includes('admin');
}
