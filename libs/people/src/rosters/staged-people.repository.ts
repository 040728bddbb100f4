import { Injectable } from '@nestjs/common';
import type { Page, RosterChange, RosterChangeKind } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { StagedPerson } from './compare-person.js';
import { groupsOf } from './pieces.js';
import type { RosterValues } from './roster-values.js';
import { showChange } from './show-change.js';
import { storableJson } from './storable-json.js';

/** People written by one statement: large ones keep the process, and everybody else, busy for long. */
const together = 1000;

const written = 'key, mail, given_name, family_name, title, rank, department, specialty, subspecialty, stage, program';

const values = `key, mail, given_name as "givenName", family_name as "familyName", title, rank, department, specialty, subspecialty,
  stage, program, graduates_on as "graduatesOn"`;

type Row = Pick<StagedPerson, 'row' | 'name' | 'kind' | 'act' | 'fields' | 'givesRole' | 'returns'> & RosterValues;

/** Which changes are looked at. `page` counts from 1. */
export interface ChangesQuery {
  kind?: RosterChangeKind;
  /** Part of a name or mail address. */
  q?: string;
  page: number;
  size: number;
}

/** What a roster does to whom, between its check and the day after it was saved. */
@Injectable()
export class StagedPeopleRepository {
  constructor(private readonly db: TenantDb) {}

  /** In the place of what was found before; joins the open unit. While one group is being written, the next is made ready. */
  async replace(rosterId: string, people: readonly StagedPerson[]): Promise<void> {
    await this.db.run(async () => {
      await this.forget([rosterId]);
      let writing: Promise<void> = Promise.resolve();
      for (const [n, group] of groupsOf(people, together).entries()) {
        const text = jsonOf(group, n * together);
        await writing;
        writing = this.write(rosterId, text);
      }
      await writing;
    });
  }

  async forget(rosterIds: readonly string[]): Promise<void> {
    await this.db.run((m) => m.query('delete from roster_person where roster_id = any($1)', [rosterIds]));
  }

  page(rosterId: string, { kind, q, page, size }: ChangesQuery): Promise<Page<RosterChange>> {
    const where = `where roster_id = $1 and kind is not null and ($2::text is null or kind = $2)
      and ($3::text is null or name || ' ' || coalesce(mail, '') || ' ' || coalesce(key, '') ilike $3)`;
    const given = [rosterId, kind ?? null, q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null];
    return this.db.run(async (m) => {
      const [{ total }] = await m.query<{ total: number }[]>(`select count(*)::integer as total from roster_person ${where}`, given);
      const rows = await m.query<Row[]>(
        `select row, name, kind, act, fields, gives_role as "givesRole", returns, ${values} from roster_person ${where}
         order by position limit $4 offset $5`,
        [...given, size, (page - 1) * size],
      );
      return { items: rows.map((row) => showChange({ ...row, values: row })), total };
    });
  }

  private async write(rosterId: string, people: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into roster_person (roster_id, position, row, account_id, kind, act, name, ${written}, graduates_on, gives_role, returns, fields, before)
         select $1, position, row, id, kind, act, name, key, mail, "givenName", "familyName", title, rank, department, specialty, subspecialty,
           stage, program, "graduatesOn", "givesRole", returns, fields, before
         from jsonb_to_recordset($2::jsonb) as listed (position integer, row integer, id uuid, kind text, act text, name text, key text,
           mail text, "givenName" text, "familyName" text, title text, rank text, department text, specialty text, subspecialty text,
           stage text, program text, "graduatesOn" date, "givesRole" boolean, returns boolean, fields jsonb, before jsonb)`,
        [rosterId, people],
      ),
    );
  }
}

function jsonOf(people: readonly StagedPerson[], from: number): string {
  return storableJson(people.map(({ values, ...person }, n) => ({ position: from + n, ...person, ...values })));
}
