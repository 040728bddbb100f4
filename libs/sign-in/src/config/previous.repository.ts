import { Injectable } from '@nestjs/common';
import type { SignInOptions } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { MetadataSource } from '../metadata/metadata-source.js';
import { givenOf, metadataValues, type GivenMetadata } from './drafts.repository.js';
import { storedOptions } from './sign-in-options.js';

/** What was on before, whole. */
export interface PreviousSignIn {
  entityId: string;
  given: GivenMetadata;
  options: SignInOptions;
  replacedAt: Date;
  /** Until when it can be switched back to. */
  until: Date;
}

interface Row extends Omit<MetadataSource, 'url'> {
  entityId: string;
  xml: string;
  url: string | null;
  options: Partial<SignInOptions>;
  replacedAt: Date;
  until: Date;
}

/** The only SQL on `sign_in_previous`. */
@Injectable()
export class PreviousRepository {
  constructor(private readonly db: NationalDb) {}

  /** What can still be switched back to now. */
  async find(realmId: string, now: Date): Promise<PreviousSignIn | null> {
    const [row] = await this.db.ask<Row>(
      `select idp_entity_id as "entityId", metadata as xml, url, signer, etag, modified, read_at as "readAt", options,
         replaced_at as "replacedAt", until from sign_in_previous where realm_id = $1 and until > $2`,
      [realmId, now],
    );
    if (!row) return null;
    const { entityId, options, replacedAt, until, ...given } = row;
    return { entityId, given: givenOf(given), options: storedOptions(options), replacedAt, until };
  }

  /** Keeps this in place of what was kept before: there is one step back. */
  async keep(realmId: string, { entityId, given, options, replacedAt, until }: PreviousSignIn): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into sign_in_previous (realm_id, idp_entity_id, metadata, url, signer, etag, modified, read_at, options, replaced_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (realm_id) do update set idp_entity_id = excluded.idp_entity_id, metadata = excluded.metadata, url = excluded.url,
           signer = excluded.signer, etag = excluded.etag, modified = excluded.modified, read_at = excluded.read_at,
           options = excluded.options, replaced_at = excluded.replaced_at, until = excluded.until`,
        [realmId, entityId, ...metadataValues(given), JSON.stringify(options), replacedAt, until],
      ),
    );
  }

  async drop(realmId: string): Promise<void> {
    await this.db.run((m) => m.query('delete from sign_in_previous where realm_id = $1', [realmId]));
  }

  /** Forgets what nobody can switch back to any more, at every realm. */
  async dropOld(now: Date): Promise<void> {
    await this.db.run((m) => m.query('delete from sign_in_previous where until <= $1', [now]));
  }
}
