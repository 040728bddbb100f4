import { Injectable } from '@nestjs/common';
import { NationalDb } from '../unit/national-db.js';
import type { DeliveryFigures, School, SchoolFigures } from './school.js';

const columns = `i.id, i.slug, i.name, i.short_name as "shortName", i.kind, i.state, i.class_size as "classSize", i.hbcu,
  i.schema_name as "schema", i.role_name as "role", i.schema_version as "schemaVersion", i.time_zone as "timeZone", i.branding, i.words,
  i.answer_days as "answerDays", i.demo_sign_in as "demoSignIn", i.sign_in_ready as "signInReady", i.created_at as "createdAt",
  case when i.group_first_since is not null then json_build_object('barred', i.group_first_barred, 'jurisdiction', i.group_first_jurisdiction,
    'reason', i.group_first_reason, 'since', i.group_first_since) end as "groupFirst"`;

/** What became of the registry in the meantime. */
export interface Changes {
  mark: string;
  ids: string[];
  erased: boolean;
}

@Injectable()
export class RegistryRepository {
  constructor(private readonly national: NationalDb) {}

  async byHost(host: string): Promise<School | null> {
    return this.one(
      `select ${columns} from domain d join institution i on i.id = d.institution_id
       where d.host = $1 and d.verified_at is not null`,
      host,
    );
  }

  async bySlug(slug: string): Promise<School | null> {
    return this.one(`select ${columns} from institution i where i.slug = $1`, slug);
  }

  async byId(id: string): Promise<School | null> {
    return this.one(`select ${columns} from institution i where i.id = $1`, id);
  }

  /**
   * Schools that changed since an earlier answer, whether any was erased, and the mark to ask with next time. What was
   * still uncommitted then is told the next time, however long it took.
   */
  async changedSince(mark: string | null): Promise<Changes> {
    const [answer] = await this.national.ask<{ mark: string; ids: string[] | null; erased: boolean }>(
      `select pg_snapshot_xmin(pg_current_snapshot())::text as mark,
         (select array_agg(id::text) from institution where changed_in >= $1::text::xid8) as ids,
         exists (select 1 from last_erasure where gone_in >= $1::text::xid8) as erased`,
      [mark],
    );
    return { ...answer, ids: answer.ids ?? [] };
  }

  all(): Promise<School[]> {
    return this.national.ask(`select ${columns} from institution i order by i.name, i.id`);
  }

  saveFigures(id: string, figures: Partial<SchoolFigures>): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `update institution set mentors = coalesce($2, mentors), learners = coalesce($3, learners), relationships = coalesce($4, relationships)
         where id = $1`,
        [id, figures.mentors ?? null, figures.learners ?? null, figures.relationships ?? null],
      ),
    );
  }

  saveSignIn(id: string, at: Date): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `update institution set last_sign_in_at = $2
         where id = $1 and (last_sign_in_at is null or last_sign_in_at <= $2::timestamptz - interval '1 minute')`,
        [id, at],
      ),
    );
  }

  /** Writes nothing when nothing changed, except that an hour's silence is broken so that the operator sees somebody looks. */
  saveDelivery(id: string, figures: DeliveryFigures, at: Date): Promise<unknown> {
    const { mailsWaiting, mailsFailed, lastMailAt, eventsWaiting, oldestWaitingAt } = figures;
    return this.national.run((m) =>
      m.query(
        `update institution set mails_waiting = $2, mails_failed = $3, last_mail_at = $4, events_waiting = $5, oldest_waiting_at = $6, health_at = $7
         where id = $1 and (health_at is null or health_at <= $7::timestamptz - interval '1 hour'
           or (mails_waiting, mails_failed, last_mail_at, events_waiting, oldest_waiting_at) is distinct from
              ($2::integer, $3::integer, $4::timestamptz, $5::integer, $6::timestamptz))`,
        [id, mailsWaiting, mailsFailed, lastMailAt, eventsWaiting, oldestWaitingAt, at],
      ),
    );
  }

  saveState(id: string, state: School['state']): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set state = $2 where id = $1', [id, state]));
  }

  saveSignInReady(id: string, ready: boolean): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set sign_in_ready = $2 where id = $1', [id, ready]));
  }

  private async one(sql: string, value: string): Promise<School | null> {
    const [school] = await this.national.ask<School>(sql, [value]);
    return school ?? null;
  }
}
