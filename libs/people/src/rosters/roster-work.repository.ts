import { Injectable } from '@nestjs/common';
import type { RefusalCode, RosterColumn, RosterCommit, RosterView } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { RosterCheck } from './check-roster.js';
import type { RosterRow } from './reading/parse-roster.js';
import { each, groupsOf, inPieces, type Pieces } from './pieces.js';

/** What a roster waits for. */
export type Waiting = Extract<RosterView['state'], 'checking' | 'saving'>;

/** A roster with its rows, as its check and its saving need it. */
export interface RosterAtWork {
  id: string;
  state: RosterView['state'];
  headerSignature: string;
  columns: RosterColumn[];
  rows: RosterRow[];
  /** Fingerprint of the comparison that was shown; empty before the first. */
  compared: string;
  wanted: RosterCommit | null;
}

type Findings = Pick<RosterCheck, 'compared' | 'counts' | 'problems' | 'changes'>;

interface FoundAlso {
  rows?: readonly RosterRow[];
  trouble?: RefusalCode;
}

const underWay = `state in ('checking', 'saving')`;

/** Rosters that wait to be checked or saved, and what becomes of them. */
@Injectable()
export class RosterWorkRepository {
  constructor(private readonly db: TenantDb) {}

  /** The roster that has waited longest, if any waits. */
  async next(): Promise<string | null> {
    const [first] = await this.db.ask<{ id: string }>(`select id from roster where ${underWay} order by uploaded_at, id limit 1`);
    return first?.id ?? null;
  }

  /** Counts the attempt before it is made: one that takes the process down must count, too. Null when nothing is to be done (any more). */
  async begin(id: string): Promise<{ state: Waiting; attempts: number } | null> {
    const [begun] = await this.db.run((m) =>
      m.query<{ state: Waiting; attempts: number }[]>(
        `with begun as (update roster set attempts = attempts + 1, done = 0 where id = $1 and ${underWay} returning state, attempts)
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

  /** A roster with its rows, if it still waits for this. */
  async at(state: Waiting, id: string): Promise<RosterAtWork | null> {
    const found = await this.db.run(async (m) => {
      const [roster] = await m.query<Omit<RosterAtWork, 'rows'>[]>(
        `select id, state, header_signature as "headerSignature", columns, compared, wanted from roster where id = $1 and state = $2`,
        [id, state],
      );
      return roster && { roster, lines: await this.linesOf(id) };
    });
    return found ? { ...found.roster, rows: await inPieces(readLines(found.lines)) } : null;
  }

  async tellDone(id: string, done: number): Promise<void> {
    await this.db.run((m) => m.query(`update roster set done = $2 where id = $1 and ${underWay}`, [id, done]));
  }

  /**
   * What was found, and why it is shown once more if that is so. It stands only for the columns it was found with, and only
   * while the roster waits for it: another process may have come first. Rows are given when they have changed.
   */
  async saveCheck({ id, state, columns }: RosterAtWork, found: Findings, { rows, trouble }: FoundAlso = {}): Promise<void> {
    const rowsAsJson = rows ? await inPieces(jsonOf(rows)) : null;
    await this.db.run((m) =>
      m.query(
        `update roster set state = 'checked', compared = $4, counts = $5, problems = $6, changes = $7, rows = coalesce($8, rows), trouble = $9
         where id = $1 and state = $2 and columns = $3`,
        [id, state, JSON.stringify(columns), ...findings(found), rowsAsJson, trouble ?? null],
      ),
    );
  }

  /** Back to where it can be saved again. */
  async giveUpSaving(id: string, trouble: RefusalCode): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'checked', trouble = $2 where id = $1 and state = 'saving'`, [id, trouble]),
    );
  }

  /** As lines of text, so that they can be read a few at a time. */
  private async linesOf(id: string): Promise<string> {
    const [{ lines }] = await this.db.run((m) =>
      m.query<{ lines: string }[]>(
        `select string_agg(row::text, e'\\n' order by nr) as lines
         from roster, jsonb_array_elements(rows) with ordinality as listed (row, nr) where id = $1`,
        [id],
      ),
    );
    return lines;
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
