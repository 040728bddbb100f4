import { Injectable } from '@nestjs/common';
import { sessionBounds } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { LiveSession, NewSession, OwnSession } from './session.js';

/** Sessions with the rules of their realm, as they are now. */
const withRules = `session s left join sign_in r on r.realm_id = s.realm_id`;
const idle = `coalesce(r.idle_minutes, ${sessionBounds.idleMinutes.most})`;
const hours = `coalesce(r.absolute_hours, ${sessionBounds.absoluteHours.most})`;
const end = `least(s.expires_at, s.created_at + make_interval(hours => ${hours}))`;
const isLive = (now: string) =>
  `s.revoked_at is null and ${end} > ${now} and s.last_seen_at > ${now}::timestamptz - make_interval(mins => ${idle})`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly db: NationalDb) {}

  /** Joins the unit that uses up the request and the assertion. */
  async insert(s: NewSession): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into session (token_hash, id, realm_id, person_id, name_hash, session_index, created_at, last_seen_at, expires_at,
           device, standing, mfa, name_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12)`,
        [
          ...[s.tokenHash, s.id, s.realmId, s.personId, s.nameHash, s.sessionIndex, s.createdAt, s.expiresAt],
          ...[s.device, s.standing, s.mfa, s.nameSealed],
        ],
      ),
    );
  }

  /** The session of this realm with this token, unless it ended: revoked, past its end or idle for too long. */
  async findLive(tokenHash: Buffer, realmId: string, now: Date): Promise<LiveSession | null> {
    const [session] = await this.db.ask<LiveSession>(
      `select s.id, s.person_id as "personId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", ${end} as "expiresAt",
         s.standing, s.mfa, ${idle} as "idleMinutes", ${hours} as "absoluteHours", coalesce(r.admins_need_mfa, false) as "adminsNeedMfa"
       from ${withRules} where s.token_hash = $1 and s.realm_id = $2 and ${isLive('$3')}`,
      [tokenHash, realmId, now],
    );
    return session ?? null;
  }

  /** The person's sessions that are open, the one that was used last first. */
  listLive(realmId: string, personId: string, standing: string, now: Date): Promise<OwnSession[]> {
    return this.db.ask<OwnSession>(
      `select s.id, s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt" from ${withRules}
       where s.realm_id = $1 and s.person_id = $2 and coalesce(s.standing, $3) = $3 and ${isLive('$4')}
       order by s.last_seen_at desc, s.id desc`,
      [realmId, personId, standing, now],
    );
  }

  /** Whether the session was begun with a second factor. */
  async hadMfa(id: string): Promise<boolean> {
    const [session] = await this.db.ask<{ mfa: boolean }>('select mfa from session where id = $1', [id]);
    return session?.mfa ?? false;
  }

  /** The sealed name to tell the identity provider when this session ends here. */
  async nameOf(id: string): Promise<string | null> {
    const [session] = await this.db.ask<{ sealed: string | null }>('select name_sealed as sealed from session where id = $1', [id]);
    return session?.sealed ?? null;
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.db.run((m) => m.query('update session set last_seen_at = $2 where id = $1 and last_seen_at < $2', [id, now]));
  }

  revoke(id: string, now: Date): Promise<number> {
    return this.end('id = $2', now, [id]);
  }

  revokeOwn(realmId: string, personId: string, id: string, now: Date): Promise<number> {
    return this.end('realm_id = $2 and person_id = $3 and id = $4', now, [realmId, personId, id]);
  }

  revokeOthers(realmId: string, personId: string, keptId: string, now: Date): Promise<number> {
    return this.end('realm_id = $2 and person_id = $3 and id <> $4', now, [realmId, personId, keptId]);
  }

  revokeToken(realmId: string, tokenHash: Buffer, now: Date): Promise<number> {
    return this.end('realm_id = $2 and token_hash = $3', now, [realmId, tokenHash]);
  }

  /** Those the person began as something else than they are now. */
  revokeOutgrown(realmId: string, personId: string, standing: string, now: Date): Promise<number> {
    return this.end('realm_id = $2 and person_id = $3 and standing <> $4', now, [realmId, personId, standing]);
  }

  revokeOfPerson(realmId: string, personId: string, now: Date): Promise<number> {
    return this.end('realm_id = $2 and person_id = $3', now, [realmId, personId]);
  }

  revokeOfRealm(realmId: string, now: Date): Promise<number> {
    return this.end('realm_id = $2', now, [realmId]);
  }

  revokeOfName(realmId: string, nameHash: Buffer, sessionIndexes: readonly string[], now: Date): Promise<number> {
    return this.end('realm_id = $2 and name_hash = $3 and (cardinality($4::text[]) = 0 or session_index = any($4::text[]))', now, [
      realmId,
      nameHash,
      sessionIndexes,
    ]);
  }

  /** Forgets those that ended before. */
  async clearEnded(before: Date): Promise<void> {
    await this.db.run((m) => m.query('delete from session where expires_at < $1', [before]));
  }

  private async end(which: string, now: Date, values: unknown[]): Promise<number> {
    const sql = `update session set revoked_at = $1, name_sealed = null where ${which} and revoked_at is null returning 1`;
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, [now, ...values]));
    return rows.length;
  }
}
