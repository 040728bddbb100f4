import { Injectable } from '@nestjs/common';
import type { Page, RosterColumn, RosterDeclined, RosterKind, RosterProblem, RosterWordChoices } from '@akin/contracts';
import { isId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { RosterRead } from './reading/read-roster.js';
import type { Wanted } from './roster-work.repository.js';
import { storableJson } from './storable-json.js';
import { listShown, type ListedRoster, type ShownRoster } from './view-roster.js';

const lineColumns = `id, kind, file_name as "fileName", whole, uploaded_at as "uploadedAt", uploaded_by as "uploadedBy", state, counts`;
const first = (list: string) => `jsonb_path_query_array(${list}, '$[0 to ${listShown - 1}]') as ${list}`;
const shownColumns = `${lineColumns}, header_signature as "headerSignature", columns, reading, chosen, declined, done, trouble, changes, result,
  saved_at as "savedAt", jsonb_array_length(words) as "wordsInAll", ${first('words')}, ${first('problems')}`;

/** A roster as it comes in, read but not yet checked. */
export interface DroppedRoster extends RosterRead {
  id: string;
  kind: RosterKind;
  whole: boolean;
  fileName: string;
  uploadedAt: Date;
}

/** Rosters and what was decided about them, without their rows. No content of an identity column ever reaches it. */
@Injectable()
export class RosterRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps other rosters of this school from being changed or saved until the unit ends. */
  async lock(): Promise<void> {
    await this.db.run((m) => m.query(`select pg_advisory_xact_lock(hashtextextended('roster in ' || current_schema(), 0))`));
  }

  /** An uploader who is no person of the school, as on the command line, is left out. The rows pass through as the bytes they are. */
  async insert(roster: DroppedRoster, uploadedBy: string): Promise<void> {
    const counts = { rows: roster.count, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0 };
    await this.db.run((m) =>
      m.query(
        `insert into roster (id, kind, whole, file_name, uploaded_by, uploaded_at, state, header_signature, reading, columns, rows, compared, counts,
           problems, changes)
         values ($1, $2, $3, $4, (select id from account where id = $5), $6, 'checking', $7, $8, $9, $10::text, '', $11, '[]', '[]')`,
        [
          ...[roster.id, roster.kind, roster.whole, roster.fileName, uploadedBy, roster.uploadedAt, roster.headerSignature],
          ...[storableJson(roster.reading), storableJson(roster.columns), bufferOf(roster.rows), JSON.stringify(counts)],
        ],
      ),
    );
  }

  async find(id: string): Promise<ShownRoster | null> {
    if (!isId(id)) return null;
    const [found] = await this.db.run((m) => m.query<ShownRoster[]>(`select ${shownColumns} from roster where id = $1`, [id]));
    return found ?? null;
  }

  /** A roster that can be corrected or saved now. @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way` */
  async draft(id: string): Promise<ShownRoster> {
    const roster = await this.find(id);
    if (roster === null || roster.state === 'discarded') throw new Refusal('not_found');
    if (roster.state === 'committed' || roster.state === 'undone') throw new Refusal('roster_already_committed');
    if (roster.state !== 'checked') throw new Refusal('roster_under_way');
    return roster;
  }

  list(page: number, size: number): Promise<Page<ListedRoster>> {
    return this.db.run(async (m) => {
      const [{ total }] = await m.query<{ total: number }[]>('select count(*)::int as total from roster');
      const items = await m.query<ListedRoster[]>(
        `select ${lineColumns} from roster order by uploaded_at desc, id desc limit $1 offset $2`,
        [size, (page - 1) * size],
      );
      return { items, total };
    });
  }

  /** All of them, as rows: one large value would be read at one go. */
  problems(id: string): Promise<RosterProblem[]> {
    return this.db.run((m) =>
      m.query<RosterProblem[]>(
        `select problem.* from roster, jsonb_to_recordset(problems) as problem ("row" int, "column" text, message text) where id = $1`,
        [id],
      ),
    );
  }

  /** The rejected rows as a list; see `readRows`. */
  async rejects(id: string): Promise<string> {
    const [found] = await this.db.ask<{ rejects: string | null }>('select rejects from roster where id = $1', [id]);
    return found?.rejects ?? '[]';
  }

  /** How many changed people each field concerns. */
  async fields(id: string): Promise<{ field: string; people: number; declined: boolean }[]> {
    const [found] = await this.db.ask<{ fields: { field: string; people: number; declined: boolean }[] }>(
      'select fields from roster where id = $1',
      [id],
    );
    return found?.fields ?? [];
  }

  /** Has it checked (again), with what was decided. */
  async askForCheck(id: string, { columns, chosen, declined }: Decided): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update roster set state = 'checking', columns = coalesce($2, columns), chosen = coalesce($3, chosen), declined = coalesce($4, declined),
           done = 0, attempts = 0, trouble = null where id = $1`,
        [id, ...[columns, chosen, declined].map((list) => (list ? storableJson(list) : null))],
      ),
    );
  }

  async askForSaving(id: string, wanted: Wanted): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'saving', wanted = $2, done = 0, attempts = 0, trouble = null where id = $1`, [
        id,
        JSON.stringify(wanted),
      ]),
    );
  }

  async markDiscarded(id: string, trouble: ShownRoster['trouble'] = null): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('delete from roster_person where roster_id = $1', [id]);
      await m.query(
        `update roster set state = 'discarded', rows = null, rejects = null, columns = ${withoutSamples}, problems = '[]', changes = '[]',
           words = '[]', trouble = $2 where id = $1`,
        [id, trouble],
      );
    });
  }
}

/** What a check goes by; what is absent stays as it is. */
export interface Decided {
  columns?: readonly RosterColumn[];
  chosen?: RosterWordChoices['words'];
  declined?: RosterDeclined['declined'];
}

export const withoutSamples = `(select jsonb_agg(c || '{"samples": []}' order by nr) from jsonb_array_elements(columns) with ordinality as listed (c, nr))`;

/** The driver sends a buffer as it is. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
