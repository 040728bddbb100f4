import { Injectable } from '@nestjs/common';
import { sessionBounds } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import { rememberedUntil } from '../saml/remembered-until.js';
import type { AnsweredBy, LiveSession, NewSession, OwnSession } from './session.js';

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

  /**
   * Uses the answer up and makes the session, in one statement: the assertion is noted, the request taken, and what this
   * browser had open or the person began as something else is over. False when the answer was used before, or is right now,
   * and when the realm has turned to another identity provider since it was judged: whoever switches ends all sessions, and
   * none may slip in behind. The lock makes the two wait for each other.
   */
  async begin(s: NewSession, by: AnsweredBy, inPlaceOf: readonly Buffer[]): Promise<boolean> {
    const begun = await this.db.put(
      `with trusted as (
         select 1 from sign_in where realm_id = $3 and idp_entity_id = $13 and idp_certificates && $18::text[] for share),
       noted as (
         insert into saml_assertion (realm_id, issuer, assertion_id, expires_at)
         select $3, $13, $14, $15 where $18::text[] is null or exists (select from trusted) on conflict do nothing returning 1),
       taken as (
         update saml_request set used_at = $7 where id = $16 and used_at is null and exists (select from noted) returning 1),
       mine as (select from noted where $16::text is null or exists (select from taken)),
       over as (
         update session set revoked_at = $7, name_sealed = null
         where revoked_at is null and exists (select from mine) and id in (
           select id from session where realm_id = $3 and token_hash = any($17::bytea[])
           union all
           select id from session where realm_id = $3 and person_id = $4 and standing <> $10)),
       begun as (
         insert into session (token_hash, id, realm_id, person_id, name_hash, session_index, created_at, last_seen_at, expires_at,
           device, standing, mfa, name_sealed)
         select $1::bytea, $2::uuid, $3, $4::uuid, $5::bytea, $6::text, $7::timestamptz, $7, $8::timestamptz, $9::text, $10::text, $11::boolean, $12::text
         from mine returning 1)
       select 1 from begun`,
      [
        ...[s.tokenHash, s.id, s.realmId, s.personId, s.nameHash, s.sessionIndex, s.createdAt, s.expiresAt],
        ...[s.device, s.standing, s.mfa, s.nameSealed],
        ...[by.issuer, by.assertionId, rememberedUntil(s.createdAt), by.requestId, inPlaceOf, by.keys],
      ],
    );
    return begun.length > 0;
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

  revokeOfPerson(realmId: string, personId: string, now: Date): Promise<number> {
    return this.end('realm_id = $2 and person_id = $3', now, [realmId, personId]);
  }

  /** All of a realm, but one where it is named. */
  revokeOfRealm(realmId: string, keptId: string | null, now: Date): Promise<number> {
    return this.end('realm_id = $2 and id is distinct from $3', now, [realmId, keptId]);
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
