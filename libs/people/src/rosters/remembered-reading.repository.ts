import { Injectable } from '@nestjs/common';
import type { RosterColumn, RosterKind } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { RememberedColumns } from './reading/remembered-fields.js';
import { storableJson } from './storable-json.js';

/** Mappings that are looked through for a file's header, and words that are read as before; a school has a handful. */
const most = { mappings: 500, words: 20_000 };

/** How rosters of this school were read when they were last saved. */
@Injectable()
export class RememberedReading {
  constructor(private readonly db: TenantDb) {}

  columns(kind: RosterKind): Promise<RememberedColumns[]> {
    return this.db.ask<RememberedColumns>(
      'select header_signature as "headerSignature", fields, names from roster_mapping where kind = $1 limit $2',
      [kind, most.mappings],
    );
  }

  /** By the key under which words are looked up; null keeps them as they are. */
  async words(kind: RosterKind): Promise<Map<string, string | null>> {
    const found = await this.db.ask<{ word: string; code: string | null }>(
      'select word, code from roster_word where kind = $1 order by word limit $2',
      [kind, most.words],
    );
    return new Map(found.map(({ word, code }) => [word, code]));
  }

  async keepColumns(kind: RosterKind, headerSignature: string, columns: readonly RosterColumn[]): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into roster_mapping (kind, header_signature, fields, names) values ($1, $2, $3, $4)
         on conflict (kind, header_signature) do update set fields = excluded.fields, names = excluded.names`,
        [kind, headerSignature, JSON.stringify(columns.map(({ field }) => field)), storableJson(columns.map(({ name }) => name))],
      ),
    );
  }

  async keepWords(kind: RosterKind, words: ReadonlyMap<string, string | null>): Promise<void> {
    if (words.size === 0) return;
    await this.db.run((m) =>
      m.query(
        `insert into roster_word (kind, word, code) select $1, word, code from unnest($2::text[], $3::text[]) as chosen (word, code)
         on conflict (kind, word) do update set code = excluded.code`,
        [kind, [...words.keys()], [...words.values()]],
      ),
    );
  }
}
