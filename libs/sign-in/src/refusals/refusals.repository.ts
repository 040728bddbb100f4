import { Injectable } from '@nestjs/common';
import type { SignInAttempt } from '@akin/contracts';
import { NationalDb, TenantDb } from '@akin/tenancy';

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

/** How many of one hour are kept one by one, apart for those who were vouched for and for everybody else. */
export const keptPerHour = 200;

/** The school around the caller, or the table of the operator's address. */
export type RefusalPlace = 'school' | 'operator';

@Injectable()
export class RefusalsRepository {
  constructor(
    private readonly tenant: TenantDb,
    private readonly national: NationalDb,
  ) {}

  /**
   * Keeps a refusal and answers its reference; or, when its hour has had enough, counts it and answers the
   * reference that they all share. One statement: of many at once none is kept too much.
   */
  async note(place: RefusalPlace, row: RefusalRow, shared: string): Promise<string> {
    const [{ reference }] = await this.dbOf(place).run((m) =>
      m.query<{ reference: string }[]>(
        `with counted as (
           insert into sign_in_refusal as r (reference, at, reason, attempt, vouched, seen)
           values ($1, date_trunc('hour', $2::timestamptz), 'many', $4, $8, 1)
           on conflict (at, vouched) where seen is not null do update set seen = r.seen + 1
           returning reference, seen
         ), kept as (
           insert into sign_in_refusal (reference, at, reason, attempt, host, issuer, asked, vouched, mail_sealed)
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
  async countMore(place: RefusalPlace, shared: string, times: number): Promise<void> {
    await this.dbOf(place).run((m) => m.query('update sign_in_refusal set seen = seen + $2 where reference = $1', [shared, times]));
  }

  /** The newest first; those whose reference begins like this, where it is given. */
  async list(
    place: RefusalPlace,
    { begins, page, size }: { begins: string; page: number; size: number },
  ): Promise<{ rows: (RefusalRow & { times: number })[]; total: number }> {
    const listed = `(seen is null or seen > ${keptPerHour}) and starts_with(reference, $1)`;
    return this.dbOf(place).run(async (m) => {
      const rows = await m.query<(RefusalRow & { times: number })[]>(
        `select reference, at, reason, attempt, host, issuer, asked, vouched, mail_sealed as "mailSealed",
                coalesce(seen - ${keptPerHour}, 1) as times
         from sign_in_refusal where ${listed} order by at desc, reference limit $2 offset $3`,
        [begins, size, (page - 1) * size],
      );
      const [{ total }] = await m.query<{ total: number }[]>(`select count(*)::int as total from sign_in_refusal where ${listed}`, [
        begins,
      ]);
      return { rows, total };
    });
  }

  async clear(place: RefusalPlace, before: Date): Promise<void> {
    await this.dbOf(place).run((m) => m.query('delete from sign_in_refusal where at < $1', [before]));
  }

  private dbOf(place: RefusalPlace): TenantDb | NationalDb {
    return place === 'school' ? this.tenant : this.national;
  }
}
