import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { MetadataSource } from './metadata-source.js';

/** A realm's metadata as it is relied on, where it came from, and how the last looks at that address went. */
export interface KeptMetadata {
  realmId: string;
  enabled: boolean;
  entityId: string | null;
  ssoUrl: string | null;
  certificates: string[];
  xml: string;
  source: MetadataSource | null;
  readAt: Date | null;
  validUntil: Date | null;
  dueAt: Date | null;
  failures: number;
  /** Why the last look failed, in words. */
  problem: string | null;
  waiting: { xml: string; since: Date } | null;
}

interface Row extends Omit<KeptMetadata, 'source' | 'waiting'> {
  url: string | null;
  signer: string | null;
  etag: string | null;
  modified: string | null;
  waiting: string | null;
  waitingSince: Date | null;
}

const columns = `realm_id as "realmId", enabled, idp_entity_id as "entityId", sso_url as "ssoUrl", idp_certificates as certificates,
  metadata as xml, metadata_url as url, metadata_signer as signer, metadata_etag as etag, metadata_modified as modified,
  metadata_read_at as "readAt", metadata_valid_until as "validUntil", metadata_due_at as "dueAt", metadata_failures as failures,
  metadata_problem as problem, metadata_waiting as waiting, metadata_waiting_since as "waitingSince"`;

/** Where metadata comes from and how it is kept fresh; what is relied on is written by the sign-in settings. */
@Injectable()
export class MetadataRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<KeptMetadata | null> {
    const [row] = await this.db.ask<Row>(`select ${columns} from sign_in where realm_id = $1 and metadata is not null`, [realmId]);
    return row ? keptOf(row) : null;
  }

  /** Takes the look that is due, so that nobody else does until `until`. */
  async claim(realmId: string, now: Date, until: Date): Promise<KeptMetadata | null> {
    const [[row]] = await this.db.run((m) =>
      m.query<[Row[], number]>(
        `update sign_in set metadata_due_at = $3
         where realm_id = $1 and enabled and metadata is not null and metadata_due_at <= $2 returning ${columns}`,
        [realmId, now, until],
      ),
    );
    return row ? keptOf(row) : null;
  }

  /** The address says what it said before. */
  async markUnchanged(realmId: string, url: string, now: Date, dueAt: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update sign_in set metadata_read_at = $3, metadata_due_at = $4, metadata_failures = 0, metadata_problem = null
         where realm_id = $1 and metadata_url = $2`,
        [realmId, url, now, dueAt],
      ),
    );
  }

  /** Nothing that is relied on changes. */
  async markFailed(realmId: string, url: string, problem: string, dueAt: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update sign_in set metadata_failures = metadata_failures + 1, metadata_problem = $3, metadata_due_at = $4
         where realm_id = $1 and metadata_url = $2`,
        [realmId, url, problem, dueAt],
      ),
    );
  }

  /** Puts what was read aside until a person has looked at it. */
  async keepWaiting(realmId: string, xml: string, source: MetadataSource, dueAt: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update sign_in set metadata_waiting_since = case when metadata_waiting = $3 then metadata_waiting_since else $6 end, metadata_waiting = $3,
           metadata_etag = $4, metadata_modified = $5, metadata_read_at = $6, metadata_due_at = $7, metadata_failures = 0, metadata_problem = null
         where realm_id = $1 and metadata_url = $2`,
        [realmId, source.url, xml, source.etag, source.modified, source.readAt, dueAt],
      ),
    );
  }
}

function keptOf({ url, signer, etag, modified, waiting, waitingSince, ...row }: Row): KeptMetadata {
  const source = url !== null && row.readAt !== null ? { url, signer, etag, modified, readAt: row.readAt } : null;
  return { ...row, source, waiting: waiting !== null && waitingSince !== null ? { xml: waiting, since: waitingSince } : null };
}
