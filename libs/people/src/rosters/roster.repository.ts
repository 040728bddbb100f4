import { Injectable } from '@nestjs/common';
import type { Page, RosterColumn, RosterCommit, RosterField, RosterLine, RosterProblem, RosterResult } from '@akin/contracts';
import { isId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { RememberedColumns, RosterRead } from './reading/read-roster.js';
import { lineOf, problemsShown, type ShownRoster } from './view-roster.js';

const lineColumns = 'id, file_name as "fileName", uploaded_at as "uploadedAt", state, counts';
const shownColumns = `${lineColumns}, header_signature as "headerSignature", columns, done, trouble, changes, result,
  jsonb_path_query_array(problems, '$[0 to ${problemsShown - 1}]') as problems`;

const withoutSamples = `(select jsonb_agg(c || '{"samples": []}' order by nr) from jsonb_array_elements(columns) with ordinality as listed (c, nr))`;

/** Mappings that are looked through for a file's header; a school has a handful. */
const mostRemembered = 500;

/** A roster as it comes in, read but not yet checked. */
export interface DroppedRoster extends RosterRead {
  id: string;
  fileName: string;
  uploadedAt: Date;
}

/** Drafts of rosters and remembered mappings, without their rows. No content of an identity column ever reaches it. */
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
        `insert into roster (id, file_name, uploaded_by, uploaded_at, state, header_signature, columns, rows, compared, counts, problems, changes)
         values ($1, $2, (select id from account where id = $3), $4, 'checking', $5, $6, $7::text::jsonb, '', $8, '[]', '[]')`,
        [
          ...[roster.id, roster.fileName, uploadedBy, roster.uploadedAt, roster.headerSignature],
          ...[JSON.stringify(roster.columns), bufferOf(roster.rows), JSON.stringify(counts)],
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
    if (roster.state === 'committed') throw new Refusal('roster_already_committed');
    if (roster.state !== 'checked') throw new Refusal('roster_under_way');
    return roster;
  }

  list(page: number, size: number): Promise<Page<RosterLine>> {
    return this.db.run(async (m) => {
      const [{ total }] = await m.query<{ total: number }[]>('select count(*)::int as total from roster');
      const rows = await m.query<ShownRoster[]>(`select ${lineColumns} from roster order by uploaded_at desc, id desc limit $1 offset $2`, [
        size,
        (page - 1) * size,
      ]);
      return { items: rows.map(lineOf), total };
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

  async askForCheck(id: string, columns: readonly RosterColumn[]): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'checking', columns = $2, done = 0, attempts = 0, trouble = null where id = $1`, [
        id,
        JSON.stringify(columns),
      ]),
    );
  }

  async askForSaving(id: string, wanted: RosterCommit): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'saving', wanted = $2, done = 0, attempts = 0, trouble = null where id = $1`, [
        id,
        JSON.stringify(wanted),
      ]),
    );
  }

  /** Rows and samples go: what they said is now said by the people themselves. */
  async markCommitted(id: string, result: RosterResult): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'committed', rows = null, columns = ${withoutSamples}, result = $2 where id = $1`, [
        id,
        JSON.stringify(result),
      ]),
    );
  }

  async markDiscarded(id: string, trouble: ShownRoster['trouble'] = null): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update roster set state = 'discarded', rows = null, columns = ${withoutSamples}, problems = '[]', changes = '[]', trouble = $2
         where id = $1`,
        [id, trouble],
      ),
    );
  }

  /** How rosters of this school were read when they were last saved. */
  remembered(): Promise<RememberedColumns[]> {
    return this.db.run((m) =>
      m.query<RememberedColumns[]>('select header_signature as "headerSignature", fields from roster_mapping limit $1', [mostRemembered]),
    );
  }

  async rememberFields(headerSignature: string, fields: readonly RosterField[]): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into roster_mapping (header_signature, fields) values ($1, $2)
         on conflict (header_signature) do update set fields = excluded.fields`,
        [headerSignature, JSON.stringify(fields)],
      ),
    );
  }
}

/** The driver sends a buffer as it is. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
