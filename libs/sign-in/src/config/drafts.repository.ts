import { Injectable } from '@nestjs/common';
import type { SignInOptions } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { MetadataSource } from '../metadata/metadata-source.js';
import { storedOptions } from './sign-in-options.js';

/** An identity provider's metadata, and where it came from. */
export interface GivenMetadata {
  xml: string;
  source: MetadataSource | null;
  readAt: Date;
}

/** What is being prepared at a realm. */
export interface SignInDraft {
  /** Null before any was given. */
  given: GivenMetadata | null;
  options: SignInOptions;
  changedAt: Date;
}

interface Row extends Omit<MetadataSource, 'readAt' | 'url'> {
  xml: string | null;
  url: string | null;
  readAt: Date | null;
  options: Partial<SignInOptions>;
  changedAt: Date;
}

const columns = 'metadata as xml, url, signer, etag, modified, read_at as "readAt", options, changed_at as "changedAt"';

/** The only SQL on `sign_in_draft`. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<SignInDraft | null> {
    const [row] = await this.db.ask<Row>(`select ${columns} from sign_in_draft where realm_id = $1`, [realmId]);
    return row ? draftOf(row) : null;
  }

  /** The same, and nobody changes it until the open unit ends. */
  async hold(realmId: string): Promise<SignInDraft | null> {
    const [row] = await this.db.run((m) =>
      m.query<Row[]>(`select ${columns} from sign_in_draft where realm_id = $1 for update`, [realmId]),
    );
    return row ? draftOf(row) : null;
  }

  /** Adds a draft where there is none. Answers whether it was added. */
  async add(realmId: string, { given, options, changedAt }: SignInDraft): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        `insert into sign_in_draft (realm_id, metadata, url, signer, etag, modified, read_at, options, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (realm_id) do nothing returning 1`,
        [realmId, ...metadataValues(given), JSON.stringify(options), changedAt],
      ),
    );
    return rows.length > 0;
  }

  async change(realmId: string, { given, options, changedAt }: SignInDraft): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update sign_in_draft set metadata = $2, url = $3, signer = $4, etag = $5, modified = $6, read_at = $7, options = $8, changed_at = $9
         where realm_id = $1`,
        [realmId, ...metadataValues(given), JSON.stringify(options), changedAt],
      ),
    );
  }

  async drop(realmId: string): Promise<void> {
    await this.db.run((m) => m.query('delete from sign_in_draft where realm_id = $1', [realmId]));
  }
}

/** In the order of the columns everywhere: metadata, url, signer, etag, modified, read_at. */
export function metadataValues(given: GivenMetadata | null): unknown[] {
  const source = given?.source ?? null;
  return [
    given?.xml ?? null,
    source?.url ?? null,
    source?.signer ?? null,
    source?.etag ?? null,
    source?.modified ?? null,
    given?.readAt ?? null,
  ];
}

/** Metadata as a row has it. */
export function givenOf(row: Omit<Row, 'options' | 'changedAt' | 'xml'> & { xml: string; readAt: Date }): GivenMetadata {
  const { xml, url, signer, etag, modified, readAt } = row;
  return { xml, readAt, source: url === null ? null : { url, signer, etag, modified, readAt } };
}

function draftOf({ options, changedAt, ...row }: Row): SignInDraft {
  const { xml, readAt } = row;
  return {
    given: xml === null || readAt === null ? null : givenOf({ ...row, xml, readAt }),
    options: storedOptions(options),
    changedAt,
  };
}
