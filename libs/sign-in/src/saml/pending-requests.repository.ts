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
  begunAt: Date;
  expiresAt: Date;
}

@Injectable()
export class PendingRequestsRepository {
  constructor(private readonly db: NationalDb) {}

  /** Also clears away some of what has expired, so that the table stays small without a job of its own. */
  async save(request: PendingRequest): Promise<void> {
    await this.db.run(async (m) => {
      await m.query(
        'insert into saml_request (id, realm_id, browser_hash, return_to, begun_at, expires_at, fresh) values ($1, $2, $3, $4, $5, $6, $7)',
        [request.id, request.realmId, request.browserHash, request.returnTo, request.begunAt, request.expiresAt, request.fresh],
      );
      await m.query(
        'delete from saml_request where id in (select id from saml_request where expires_at < $1 order by expires_at limit 50 for update skip locked)',
        [request.begunAt],
      );
    });
  }

  /** The request, if this browser began it at this realm and it has not expired. */
  async find(id: string, realmId: string, browserHash: Buffer, now: Date): Promise<PendingRequest | null> {
    const [row] = await this.db.run((m) =>
      m.query<{ return_to: string; begun_at: Date; expires_at: Date; fresh: boolean }[]>(
        'select return_to, begun_at, expires_at, fresh from saml_request where id = $1 and realm_id = $2 and browser_hash = $3 and expires_at > $4',
        [id, realmId, browserHash, now],
      ),
    );
    if (!row) return null;
    return { id, realmId, browserHash, returnTo: row.return_to, begunAt: row.begun_at, expiresAt: row.expires_at, fresh: row.fresh };
  }

  /** Uses the request up; false when somebody else just did. Joins the unit that makes the session. */
  async take(id: string): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>('delete from saml_request where id = $1 returning id', [id]));
    return rows.length > 0;
  }
}
