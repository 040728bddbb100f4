import { Injectable } from '@nestjs/common';
import type { RefusalCode, RosterColumn, RosterCommit, RosterDeclined, RosterKind, RosterWordChoices } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { RosterCheck } from './check-roster.js';
import { inPieces } from './pieces.js';
import type { RosterRow } from './reading/parsed-roster.js';
import { readRows } from './roster-rows.js';
import { StagedPeopleRepository } from './staged-people.repository.js';
import { storableJson } from './storable-json.js';
import type { ShownRoster } from './view-roster.js';

/** What a roster waits for. */
export type Waiting = Extract<ShownRoster['state'], 'checking' | 'saving'>;

/** What somebody wants to be saved, or taken back. */
export type Wanted = ({ undo?: false } & RosterCommit & { by: string }) | { undo: true; by: string };

/** A roster as its check and its saving need it. */
export interface RosterAtWork {
  id: string;
  kind: RosterKind;
  whole: boolean;
  state: ShownRoster['state'];
  headerSignature: string;
  columns: RosterColumn[];
  chosen: RosterWordChoices['words'];
  declined: RosterDeclined['declined'];
  counts: ShownRoster['counts'];
  /** Fingerprint of the comparison that was shown; empty before the first. */
  compared: string;
  /** Stands for everyone it was compared with. */
  beside: string | null;
  wanted: Wanted | null;
}

export interface Findings extends Omit<RosterCheck, 'rejected'> {
  /** Stands for everyone it was compared with. */
  beside: string;
  /** The rows that were rejected, as they came, as a list. */
  rejects: string;
  /** All rows, when they have changed. */
  rows?: string;
  trouble?: RefusalCode;
}

const underWay = `state in ('checking', 'saving')`;

/** Rosters that wait to be checked or saved, and what becomes of them. */
@Injectable()
export class RosterWorkRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly people: StagedPeopleRepository,
  ) {}

  /** The roster that has waited longest, if any waits. */
  async next(): Promise<string | null> {
    const [first] = await this.db.ask<{ id: string }>(`select id from roster where ${underWay} order by uploaded_at, id limit 1`);
    return first?.id ?? null;
  }

  /** Counts the attempt before it is made: one that takes the process down must count, too. Null when nothing is to be done (any more). */
  async begin(id: string): Promise<{ state: Waiting; attempts: number; undo: boolean } | null> {
    const [begun] = await this.db.run((m) =>
      m.query<{ state: Waiting; attempts: number; undo: boolean }[]>(
        `with begun as (update roster set attempts = attempts + 1, done = 0 where id = $1 and ${underWay}
           returning state, attempts, coalesce((wanted->>'undo')::boolean, false) and state = 'saving' as undo)
         select * from begun`,
        [id],
      ),
    );
    return begun ?? null;
  }

  /** Whether a roster, or the school it is set beside, has more than so many people. */
  async isLarge(id: string, rows: number, people: number): Promise<boolean> {
    const [{ large }] = await this.db.ask<{ large: boolean }>(
      `select (counts->>'rows')::int > $2 or exists (select from account offset $3) as large from roster where id = $1`,
      [id, rows, people],
    );
    return large;
  }

  /** A roster, if it still waits for this. */
  async at(state: Waiting, id: string): Promise<RosterAtWork | null> {
    const [roster] = await this.db.run((m) =>
      m.query<RosterAtWork[]>(
        `select id, kind, whole, state, header_signature as "headerSignature", columns, chosen, declined, counts, compared, beside, wanted
         from roster where id = $1 and state = $2`,
        [id, state],
      ),
    );
    return roster ?? null;
  }

  async rowsOf(id: string): Promise<RosterRow[]> {
    const [{ rows }] = await this.db.run((m) => m.query<{ rows: string | null }[]>('select rows from roster where id = $1', [id]));
    return rows === null ? [] : inPieces(readRows(rows));
  }

  async tellDone(id: string, done: number): Promise<void> {
    await this.db.run((m) => m.query(`update roster set done = $2 where id = $1 and ${underWay}`, [id, done]));
  }

  /**
   * What was found, and why it is shown once more if that is so. It stands only for what the school had decided when it was
   * found, and only while the roster waits for it: another process may have come first. Answers whether it stands.
   */
  saveCheck(roster: RosterAtWork, found: Findings): Promise<boolean> {
    const { id, state, columns, chosen, declined } = roster;
    return this.db.run(async (m) => {
      const [, stands] = await m.query<[unknown, number]>(
        `update roster set state = 'checked', compared = $6, beside = $7, counts = $8, problems = $9, changes = $10, fields = $11,
           words = $12, rejects = $13, rows = coalesce($14, rows), trouble = $15
         where id = $1 and state = $2 and columns = $3 and chosen = $4 and declined = $5`,
        [...[id, state, ...[columns, chosen, declined].map(storableJson)], ...findings(found)],
      );
      if (stands > 0) await this.people.replace(id, found.people);
      return stands > 0;
    });
  }

  /** Back to where it can be saved, or taken back, again. */
  async giveUpSaving(id: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update roster set state = case when saved_at is null then 'checked' else 'committed' end,
           trouble = case when saved_at is null then 'roster_not_saved' else 'roster_not_undone' end
         where id = $1 and state = 'saving'`,
        [id],
      ),
    );
  }
}

function findings({ compared, beside, counts, problems, changes, fields, words, rejects, rows, trouble }: Findings) {
  return [compared, beside, ...[counts, problems, changes, fields, words].map(storableJson), rejects, rows ?? null, trouble ?? null];
}
