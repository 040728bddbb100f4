import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';

/** A sign-in that was begun in one browser at one realm. */
export interface PendingRequest {
  id: string;
  realmId: string;
  browserHash: Buffer;
  returnTo: string;
  /** Whether the person was asked to show anew who they are. */
  fresh: boolean;
  /** Whether the person was asked for a second factor. */
  mfa: boolean;
  /** The session this browser had when it began. */
  sessionHash: Buffer | null;
  begunAt: Date;
  expiresAt: Date;
}

/** A request as it was found: perhaps too late, perhaps used before. */
export interface FoundRequest extends PendingRequest {
  usedAt: Date | null;
}

/** How long what is over stays, so that whoever comes back with it can be told what happened. */
const rememberedMs = 60 * 60_000;

@Injectable()
export class PendingRequestsRepository {
  constructor(private readonly db: NationalDb) {}

  /** Also clears away some of what expired a while ago, so that the table stays small without a job of its own. */
  async save(request: PendingRequest): Promise<void> {
    await this.db.run(async (m) => {
      await m.query(
        `insert into saml_request (id, realm_id, browser_hash, return_to, begun_at, expires_at, fresh, mfa, session_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[request.id, request.realmId, request.browserHash, request.returnTo, request.begunAt, request.expiresAt],
          ...[request.fresh, request.mfa, request.sessionHash],
        ],
      );
      await m.query(
        'delete from saml_request where id in (select id from saml_request where expires_at < $1 order by expires_at limit 50 for update skip locked)',
        [new Date(request.begunAt.getTime() - rememberedMs)],
      );
    });
  }

  /** The request, if this browser began it at this realm; it may be over. */
  async find(id: string, realmId: string, browserHash: Buffer): Promise<FoundRequest | null> {
    const [found] = await this.db.ask<FoundRequest>(
      `select id, realm_id as "realmId", browser_hash as "browserHash", return_to as "returnTo", begun_at as "begunAt",
         expires_at as "expiresAt", fresh, mfa, session_hash as "sessionHash", used_at as "usedAt"
       from saml_request where id = $1 and realm_id = $2 and browser_hash = $3`,
      [id, realmId, browserHash],
    );
    return found ?? null;
  }

  /** Uses the request up; false when somebody else just did. Joins the unit that makes the session. */
  async take(id: string, now: Date): Promise<boolean> {
    const [rows] = await this.db.run((m) =>
      m.query<[unknown[], number]>('update saml_request set used_at = $2 where id = $1 and used_at is null returning id', [id, now]),
    );
    return rows.length > 0;
  }
}
