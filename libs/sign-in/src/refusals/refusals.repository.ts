import type { SignInAttempt } from '@akin/contracts';
import type { EntityManager } from 'typeorm';

export interface RefusalRow {
  reference: string;
  at: Date;
  reason: string;
  attempt: SignInAttempt;
  host: string;
  issuer: string | null;
  asked: boolean;
  vouched: boolean;
  mailSealed: string | null;
}

/** How many of one hour are kept one by one: apart for those who were vouched for, those whose browser had begun, and strangers. */
export const keptPerHour = 200;

/** One of two tables of one shape: that of a school, or that of the operator's address. */
export abstract class RefusalsRepository {
  protected constructor(
    private readonly db: { run<T>(work: (m: EntityManager) => Promise<T>): Promise<T> },
    private readonly table: string,
  ) {}

  /**
   * Keeps a refusal and answers its reference; or, when its hour has had enough, counts it and answers the
   * reference that they all share. One statement: of many at once none is kept too much.
   */
  async note(row: RefusalRow, shared: string): Promise<string> {
    const [{ reference }] = await this.db.run((m) =>
      m.query<{ reference: string }[]>(
        `with counted as (
           insert into ${this.table} as r (reference, at, reason, attempt, asked, vouched, seen)
           values ($1, date_trunc('hour', $2::timestamptz), 'many', $4, $7, $8, 1)
           on conflict (at, vouched, asked) where seen is not null do update set seen = r.seen + 1
           returning reference, seen
         ), kept as (
           insert into ${this.table} (reference, at, reason, attempt, host, issuer, asked, vouched, mail_sealed)
           select $10, $2, $3, $4, $5, $6, $7, $8, $9 from counted where seen <= ${keptPerHour}
           returning reference
         )
         select reference from kept union all select reference from counted where seen > ${keptPerHour}`,
        [shared, row.at, row.reason, row.attempt, row.host, row.issuer, row.asked, row.vouched, row.mailSealed, row.reference],
      ),
    );
    return reference;
  }

  /** Counts further ones of an hour that had enough. */
  async countMore(shared: string, times: number): Promise<void> {
    await this.db.run((m) => m.query(`update ${this.table} set seen = seen + $2 where reference = $1`, [shared, times]));
  }

  /** The newest first; those whose reference begins like this, where it is given. */
  async list({
    begins,
    page,
    size,
  }: {
    begins: string;
    page: number;
    size: number;
  }): Promise<{ rows: (RefusalRow & { times: number })[]; total: number }> {
    const listed = `(seen is null or seen > ${keptPerHour}) and starts_with(reference, $1)`;
    return this.db.run(async (m) => {
      const rows = await m.query<(RefusalRow & { times: number })[]>(
        `select reference, at, reason, attempt, host, issuer, asked, vouched, mail_sealed as "mailSealed",
                coalesce(seen - ${keptPerHour}, 1) as times
         from ${this.table} where ${listed} order by at desc, reference limit $2 offset $3`,
        [begins, size, (page - 1) * size],
      );
      const [{ total }] = await m.query<{ total: number }[]>(`select count(*)::int as total from ${this.table} where ${listed}`, [begins]);
      return { rows, total };
    });
  }

  async clear(before: Date): Promise<void> {
    await this.db.run((m) => m.query(`delete from ${this.table} where at < $1`, [before]));
  }
}
