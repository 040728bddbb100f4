import { TenantDb } from '@akin/tenancy';
import type { SchoolRows } from './to-rows.js';

/** The tables in the order they are filled, and which columns; the rest keep the table's own defaults. */
const columns: Record<keyof SchoolRows, string> = {
  account:
    'id, roster_key, mail, given_name, family_name, display_name, pronouns, given_roles, entitled_roles, state, leaving, first_sign_in_at, last_sign_in_at, created_at',
  profile: 'account_id, title, department, specialty, subspecialty, stage, own_words, on_roster, on_learner_roster',
  facet_answers: 'account_id, sealed',
  mentor:
    'account_id, state, capacity, taken, held, helps_with, focus, meeting_mode, meeting_time, mentoring_kind, prefers_stages, invited_at, joined_at',
  wish_lists: 'account_id, sealed',
  shortlist: 'account_id, sealed',
  saved_search: 'id, account_id, sealed, waits, since',
  request: 'id, learner_id, mentor_id, need, hope, when_text, state, words, asked_at, answered_at, answer_by, remind_at',
  mentorship: 'id, request_id, learner_id, mentor_id, state, started_at',
  module: 'id, title, kind, max_quarters',
  cme_claim: 'id, account_id, module_id, quarters, claimed_at',
  selection_version: 'version, decided_at, settings',
  mentor_application: 'id, mentor_id, state, version, sealed, begun_at, sent_at',
  mentor_event: 'id, at, mentor_id, actor_id, act, application_id, version',
  desk_item: 'id, mentorship_id, reason, since, note',
};

/** Writes a demo school into its tables: one statement a table, whatever its size. */
export class SchoolRowsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Whether any of these people is there. The whole school is written in one unit, so one of them means all of them. */
  async hasAny(ids: readonly string[]): Promise<boolean> {
    const rows = await this.db.run((m) => m.query<unknown[]>('select 1 from account where id = any($1) limit 1', [ids]));
    return rows.length > 0;
  }

  /** All tables in one unit: the school is there completely or not at all. */
  writeAll(rows: SchoolRows): Promise<void> {
    return this.db.run(async () => {
      for (const table of Object.keys(columns) as (keyof SchoolRows)[]) await this.write(table, rows[table]);
    });
  }

  /** Nobody who is there already is overwritten: the first administrator came with the school itself. */
  private async write(table: keyof SchoolRows, rows: readonly object[]): Promise<void> {
    const names = columns[table];
    await this.db.run((m) =>
      m.query(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)
         ${table === 'account' ? 'on conflict (lower(mail)) do nothing' : ''}`,
        [JSON.stringify(rows)],
      ),
    );
  }
}
