import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

export interface Reading {
  subjectId: string;
  readerId: string;
  facets: readonly string[];
  /** `YYYY-MM-DD` at the school. */
  day: string;
  times: number;
  at: Date;
}

export interface DayReading {
  day: string;
  readerId: string;
  facets: string[];
  times: number;
}

/** How a row of `answers_shown` takes in what else was shown to the same reader on the same day. */
export const joined = `times = kept.times + excluded.times, last_at = greatest(kept.last_at, excluded.last_at),
  facets = case when kept.facets @> excluded.facets then kept.facets
    else array(select distinct facet from unnest(kept.facets || excluded.facets) facet order by facet) end`;

/** Who was shown whose answers: a row for each pair and day. */
@Injectable()
export class ReadingsRepository {
  constructor(private readonly db: TenantDb) {}

  /** All in one statement; who has gone meanwhile is left out. Always in the same order, so that two never wait for each other. */
  async add(readings: readonly Reading[]): Promise<void> {
    const column = <T>(of: (reading: Reading) => T) => readings.map(of);
    await this.db.run((m) =>
      m.query(
        `insert into answers_shown as kept (subject_id, day, reader_id, facets, times, last_at)
         select subject_id, day, reader_id, string_to_array(facets, ' '), times, at
         from unnest($1::uuid[], $2::date[], $3::uuid[], $4::text[], $5::integer[], $6::timestamptz[])
           as given (subject_id, day, reader_id, facets, times, at)
         where exists (select 1 from account where id = subject_id) and exists (select 1 from account where id = reader_id)
         order by subject_id, day, reader_id
         on conflict (subject_id, day, reader_id) do update set ${joined}`,
        [
          column((one) => one.subjectId),
          column((one) => one.day),
          column((one) => one.readerId),
          column((one) => one.facets.toSorted().join(' ')),
          column((one) => one.times),
          column((one) => one.at),
        ],
      ),
    );
  }

  /** One person's, by day and reader, newest first. */
  of(subjectId: string, limit: number): Promise<DayReading[]> {
    return this.db.ask(
      `select to_char(day, 'YYYY-MM-DD') as day, reader_id as "readerId", facets, times
       from answers_shown where subject_id = $1 order by day desc, last_at desc limit $2`,
      [subjectId, limit],
    );
  }

  async count(subjectId: string): Promise<number> {
    const [{ total }] = await this.db.ask<{ total: number }>('select count(*)::integer as total from answers_shown where subject_id = $1', [
      subjectId,
    ]);
    return total;
  }
}
