import { Injectable } from '@nestjs/common';
import type { ApplicationState, Claim } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openSelection, sealSelection } from './seal-selection.js';

/** An application as it is stored, its claims opened. */
export interface Application {
  id: string;
  mentorId: string;
  state: ApplicationState;
  /** Of the school's criteria. */
  version: number;
  claims: Claim[];
  sentAt: Date | null;
}

type Row = Omit<Application, 'claims'> & { sealed: string };

const selected = 'id, mentor_id as "mentorId", state, version, sealed, sent_at as "sentAt"';
const open = `state in ('draft', 'sent', 'more')`;

/** The only SQL on `mentor_application`. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly db: TenantDb) {}

  async find(id: string): Promise<Application | null> {
    return first(await this.db.ask<Row>(`select ${selected} from mentor_application where id = $1`, [id]));
  }

  /** Those of these ids that exist, those that have waited longest first. */
  async findMany(ids: readonly string[]): Promise<Application[]> {
    const rows = await this.db.ask<Row>(`select ${selected} from mentor_application where id = any($1) order by sent_at, id`, [ids]);
    return rows.map(opened);
  }

  /** As `find`; nobody else changes it before the open unit ends. */
  async lock(id: string): Promise<Application | null> {
    return first(await this.db.run((m) => m.query<Row[]>(`select ${selected} from mentor_application where id = $1 for update`, [id])));
  }

  /** The mentor's last one, whatever became of it. */
  async newestOf(mentorId: string): Promise<Application | null> {
    return first(
      await this.db.ask<Row>(`select ${selected} from mentor_application where mentor_id = $1 order by begun_at desc, id desc limit 1`, [
        mentorId,
      ]),
    );
  }

  /** All of a mentor's, oldest first. */
  async of(mentorId: string): Promise<Application[]> {
    const rows = await this.db.ask<Row>(`select ${selected} from mentor_application where mentor_id = $1 order by begun_at, id`, [
      mentorId,
    ]);
    return rows.map(opened);
  }

  /** Takes away what a mentor only began, took back, or was declined with; the files go with it. */
  async removeEnded(mentorId: string): Promise<void> {
    await this.db.run((m) =>
      m.query(`delete from mentor_application where mentor_id = $1 and state in ('draft', 'withdrawn', 'declined')`, [mentorId]),
    );
  }

  /** The one the mentor is still at, locked until the unit ends. */
  async lockOpen(mentorId: string): Promise<Application | null> {
    return first(
      await this.db.run((m) =>
        m.query<Row[]>(`select ${selected} from mentor_application where mentor_id = $1 and ${open} for update`, [mentorId]),
      ),
    );
  }

  /** Begins one unless the mentor is at one already. */
  async begin(id: string, mentorId: string, version: number, at: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into mentor_application (id, mentor_id, state, version, sealed, begun_at) values ($1, $2, 'draft', $3, $4, $5)
         on conflict (mentor_id) where ${open} do nothing`,
        [id, mentorId, version, this.seal(id, []), at],
      ),
    );
  }

  async setClaims(id: string, claims: readonly Claim[], version: number): Promise<void> {
    await this.db.run((m) =>
      m.query('update mentor_application set sealed = $2, version = $3 where id = $1', [id, this.seal(id, claims), version]),
    );
  }

  async send(id: string, version: number, at: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(`update mentor_application set state = 'sent', version = $2, sent_at = $3 where id = $1`, [id, version, at]),
    );
  }

  async close(id: string, state: 'more' | 'approved' | 'declined' | 'withdrawn', at: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update mentor_application set state = $2, decided_at = case when $2 in ('approved', 'declined') then $3::timestamptz end where id = $1`,
        [id, state, at],
      ),
    );
  }

  /** Those that were sent, without this mentor's own; those that have waited longest first. */
  async page(
    states: readonly ApplicationState[],
    notOf: string,
    page: number,
    size: number,
  ): Promise<{ items: Application[]; total: number }> {
    const [{ total }] = await this.db.ask<{ total: number }>(
      'select count(*)::integer as total from mentor_application where state = any($1) and sent_at is not null and mentor_id <> $2',
      [states, notOf],
    );
    const rows = await this.db.ask<Row>(
      `select ${selected} from mentor_application where state = any($1) and sent_at is not null and mentor_id <> $2
       order by sent_at, id limit $3 offset $4`,
      [states, notOf, size, (page - 1) * size],
    );
    return { items: rows.map(opened), total };
  }

  /** All that `page` goes through, in its order. */
  async ids(states: readonly ApplicationState[], notOf: string): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      `select id from mentor_application where state = any($1) and sent_at is not null and mentor_id <> $2 order by sent_at, id`,
      [states, notOf],
    );
    return rows.map(({ id }) => id);
  }

  private seal(id: string, claims: readonly Claim[]): string {
    return sealSelection({ table: 'mentor_application', schoolId: currentSchool().id, id }, claims);
  }
}

function first(rows: readonly Row[]): Application | null {
  return rows.length > 0 ? opened(rows[0]) : null;
}

function opened({ sealed, ...row }: Row): Application {
  return { ...row, claims: openSelection({ table: 'mentor_application', schoolId: currentSchool().id, id: row.id }, sealed) };
}
