import { Injectable } from '@nestjs/common';
import type { NominatorKind } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openSelection, sealSelection } from './seal-selection.js';

/** What of a nomination only reviewers may read. */
export interface NominationWords {
  nominee: { name: string; mail: string };
  nominator: { name: string; mail: string };
  words: string;
}

export interface Nomination extends NominationWords {
  id: string;
  mentorId: string | null;
  kind: NominatorKind;
  byId: string | null;
  at: Date;
  expiresAt: Date | null;
  /** Null while it is only asked for. */
  givenAt: Date | null;
}

export interface NominationAsked {
  askedBy: string;
  tokenHash: Buffer;
}

type Row = Omit<Nomination, keyof NominationWords> & { sealed: string };

const selected = 'id, mentor_id as "mentorId", kind, by_id as "byId", at, expires_at as "expiresAt", given_at as "givenAt", sealed';

/** The only SQL on `nomination`. */
@Injectable()
export class NominationsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Writes it down; somebody's second nomination of the same mentor takes the place of the first. */
  async add(nomination: Nomination, asked: NominationAsked | null = null): Promise<void> {
    const { id, mentorId, kind, byId, at, expiresAt, givenAt } = nomination;
    await this.db.run((m) =>
      m.query(
        `insert into nomination (id, mentor_id, kind, by_id, asked_by, at, token_hash, expires_at, given_at, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (mentor_id, by_id) do update
         set id = excluded.id, kind = excluded.kind, at = excluded.at, given_at = excluded.given_at, sealed = excluded.sealed`,
        [id, mentorId, kind, byId, asked?.askedBy ?? null, at, asked?.tokenHash ?? null, expiresAt, givenAt, sealOf(nomination)],
      ),
    );
  }

  /** What a link leads to, as long as it may be followed. */
  async byToken(tokenHash: Buffer, now: Date): Promise<Nomination | null> {
    const [row] = await this.db.ask<Row>(
      `select ${selected} from nomination where token_hash = $1 and given_at is null and expires_at > $2`,
      [tokenHash, now],
    );
    return row ? opened(row) : null;
  }

  /** Uses a link up. Of any number of attempts at once, one is answered true. */
  async give(nomination: Nomination, at: Date): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        `with given as (update nomination set given_at = $2, sealed = $3 where id = $1 and given_at is null and expires_at > $2 returning 1)
         select 1 from given`,
        [nomination.id, at, sealOf(nomination)],
      ),
    );
    return rows.length > 0;
  }

  /** Those that were given for a mentor, newest first. */
  async of(mentorId: string): Promise<Nomination[]> {
    const rows = await this.db.ask<Row>(
      `select ${selected} from nomination where mentor_id = $1 and given_at is not null order by at desc, id`,
      [mentorId],
    );
    return rows.map(opened);
  }

  /** Those somebody wrote, newest first. */
  async by(personId: string): Promise<Nomination[]> {
    return (await this.db.ask<Row>(`select ${selected} from nomination where by_id = $1 order by at desc, id`, [personId])).map(opened);
  }

  /** Newest first, without those for this person. */
  async page(notFor: string, page: number, size: number): Promise<{ items: Nomination[]; total: number }> {
    const [{ total }] = await this.db.ask<{ total: number }>(
      'select count(*)::integer as total from nomination where mentor_id is distinct from $1',
      [notFor],
    );
    const rows = await this.db.ask<Row>(
      `select ${selected} from nomination where mentor_id is distinct from $1 order by at desc, id limit $2 offset $3`,
      [notFor, size, (page - 1) * size],
    );
    return { items: rows.map(opened), total };
  }

  /** Those for people who were not on the school's list when they were written. */
  async unmatched(): Promise<Nomination[]> {
    return (await this.db.ask<Row>(`select ${selected} from nomination where mentor_id is null`)).map(opened);
  }

  async match(id: string, mentorId: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update nomination n set mentor_id = $2 where id = $1 and mentor_id is null
         and not exists (select 1 from nomination o where o.mentor_id = $2 and o.by_id = n.by_id)`,
        [id, mentorId],
      ),
    );
  }

  /** How many somebody wrote since then. */
  async countBy(byId: string, since: Date): Promise<number> {
    const [{ count }] = await this.db.ask<{ count: number }>(
      'select count(*)::integer as count from nomination where by_id = $1 and at > $2',
      [byId, since],
    );
    return count;
  }
}

function sealOf({ id, nominee, nominator, words }: Nomination): string {
  return sealSelection({ table: 'nomination', schoolId: currentSchool().id, id }, { nominee, nominator, words });
}

function opened({ sealed, ...row }: Row): Nomination {
  return { ...row, ...openSelection<NominationWords>({ table: 'nomination', schoolId: currentSchool().id, id: row.id }, sealed) };
}
