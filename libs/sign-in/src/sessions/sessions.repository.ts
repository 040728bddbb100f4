import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  realmId: string;
  personId: string;
  nameHash: Buffer;
  sessionIndex: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export interface LiveSession {
  id: string;
  personId: string;
  lastSeenAt: Date;
  expiresAt: Date;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly db: NationalDb) {}

  /** Joins the unit that uses up the request and the assertion. */
  async insert(s: NewSession): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into session (token_hash, id, realm_id, person_id, name_hash, session_index, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
        [s.tokenHash, s.id, s.realmId, s.personId, s.nameHash, s.sessionIndex, s.createdAt, s.expiresAt],
      ),
    );
  }

  /** The session of this realm with this token, unless it ended: revoked, past its end, or idle since `idleSince`. */
  async findLive(tokenHash: Buffer, realmId: string, now: Date, idleSince: Date): Promise<LiveSession | null> {
    const [session] = await this.db.ask<LiveSession>(
      `select id, person_id as "personId", last_seen_at as "lastSeenAt", expires_at as "expiresAt" from session
       where token_hash = $1 and realm_id = $2 and revoked_at is null and expires_at > $3 and last_seen_at > $4`,
      [tokenHash, realmId, now, idleSince],
    );
    return session ?? null;
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.db.run((m) => m.query('update session set last_seen_at = $2 where id = $1 and last_seen_at < $2', [id, now]));
  }

  async revoke(id: string, now: Date): Promise<void> {
    await this.db.run((m) => m.query('update session set revoked_at = $2 where id = $1 and revoked_at is null', [id, now]));
  }

  async revokeOfPerson(realmId: string, personId: string, now: Date): Promise<void> {
    await this.db.run((m) =>
      m.query('update session set revoked_at = $3 where realm_id = $1 and person_id = $2 and revoked_at is null', [realmId, personId, now]),
    );
  }

  async revokeOfRealm(realmId: string, now: Date): Promise<void> {
    await this.db.run((m) => m.query('update session set revoked_at = $2 where realm_id = $1 and revoked_at is null', [realmId, now]));
  }

  async revokeOfName(realmId: string, nameHash: Buffer, sessionIndex: string | null, now: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update session set revoked_at = $4
         where realm_id = $1 and name_hash = $2 and ($3::text is null or session_index = $3) and revoked_at is null`,
        [realmId, nameHash, sessionIndex, now],
      ),
    );
  }

  /** Clears away some of what ended before; joins the open unit. */
  async clearEnded(before: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        'delete from session where id in (select id from session where expires_at < $1 order by expires_at limit 50 for update skip locked)',
        [before],
      ),
    );
  }
}
