import { Injectable } from '@nestjs/common';
import type { Page, RosterColumn, RosterField, RosterLine, RosterResult } from '@akin/contracts';
import { isId, Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { RosterCheck } from './check-roster.js';
import type { RosterRow } from './parse-roster.js';
import { each, groupsOf, inPieces, type Pieces } from './pieces.js';
import { lineOf, type ShownRoster, type StoredRoster } from './view-roster.js';

const lineColumns = 'id, file_name as "fileName", uploaded_at as "uploadedAt", state, counts';
const shownColumns = `${lineColumns}, header_signature as "headerSignature", columns, compared, problems, changes, result`;

const withoutSamples = `(select jsonb_agg(c || '{"samples": []}' order by nr) from jsonb_array_elements(columns) with ordinality as listed (c, nr))`;

type Findings = Pick<RosterCheck, 'compared' | 'counts' | 'problems' | 'changes'>;

/** Drafts of rosters and remembered mappings. No content of an identity column ever reaches it. */
@Injectable()
export class RosterRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps other rosters of this school from being saved until the unit ends. */
  async lock(): Promise<void> {
    await this.db.run((m) => m.query(`select pg_advisory_xact_lock(hashtextextended('roster in ' || current_schema(), 0))`));
  }

  /** An uploader who is no person of the school, as on the command line, is left out. */
  async insert(roster: StoredRoster, uploadedBy: string): Promise<void> {
    const rows = await inPieces(jsonOf(roster.rows));
    await this.db.run((m) =>
      m.query(
        `insert into roster (id, file_name, uploaded_by, uploaded_at, state, header_signature, columns, rows, compared, counts, problems, changes)
         values ($1, $2, (select id from account where id = $3), $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [roster.id, roster.fileName, uploadedBy, roster.uploadedAt, roster.state, roster.headerSignature]
          .concat([JSON.stringify(roster.columns), rows])
          .concat(findings(roster)),
      ),
    );
  }

  async find(id: string): Promise<ShownRoster | null> {
    if (!isId(id)) return null;
    const [found] = await this.db.run((m) => m.query<ShownRoster[]>(`select ${shownColumns} from roster where id = $1`, [id]));
    return found ?? null;
  }

  /** A roster that can still be corrected and saved. @throws Refusal `not_found`, `roster_already_committed` */
  async draft(id: string): Promise<StoredRoster> {
    const roster = await this.find(id);
    if (roster?.state === 'committed') throw new Refusal('roster_already_committed');
    if (roster === null || roster.state === 'discarded') throw new Refusal('not_found');
    return { ...roster, rows: await this.rowsOf(id) };
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

  async saveCheck(id: string, columns: readonly RosterColumn[], rows: readonly RosterRow[], check: Findings): Promise<void> {
    const rowsAsJson = await inPieces(jsonOf(rows));
    await this.db.run((m) =>
      m.query('update roster set columns = $2, rows = $3, compared = $4, counts = $5, problems = $6, changes = $7 where id = $1', [
        id,
        JSON.stringify(columns),
        rowsAsJson,
        ...findings(check),
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

  async markDiscarded(id: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update roster set state = 'discarded', rows = null, columns = ${withoutSamples}, problems = '[]', changes = '[]' where id = $1`,
        [id],
      ),
    );
  }

  /** How a roster with this header was read when one was last saved. */
  async rememberedFields(headerSignature: string): Promise<RosterField[] | null> {
    const [found] = await this.db.run((m) =>
      m.query<{ fields: RosterField[] }[]>('select fields from roster_mapping where header_signature = $1', [headerSignature]),
    );
    return found?.fields ?? null;
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

  /** As lines of text, so that they can be read a few at a time. */
  private async rowsOf(id: string): Promise<RosterRow[]> {
    const [{ lines }] = await this.db.run((m) =>
      m.query<{ lines: string }[]>(
        `select string_agg(row::text, e'\\n' order by nr) as lines
         from roster, jsonb_array_elements(rows) with ordinality as listed (row, nr) where id = $1`,
        [id],
      ),
    );
    return inPieces(readLines(lines));
  }
}

/** A list as one JSON text, written a few items at a time. */
function* jsonOf(rows: readonly RosterRow[]): Pieces<string> {
  const parts: string[] = [];
  for (const group of groupsOf(rows, 500)) {
    parts.push(JSON.stringify(group).slice(1, -1));
    yield;
  }
  return `[${parts.join(',')}]`;
}

function* readLines(lines: string): Pieces<RosterRow[]> {
  const rows: RosterRow[] = [];
  yield* each(lines.split('\n'), (line) => void rows.push(JSON.parse(line) as RosterRow));
  return rows;
}

function findings({ compared, counts, problems, changes }: Findings): string[] {
  return [compared, JSON.stringify(counts), JSON.stringify(problems), JSON.stringify(changes)];
}
