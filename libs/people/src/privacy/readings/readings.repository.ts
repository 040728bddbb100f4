import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

export interface Reading {
  subjectId: string;
  readerId: string;
  facet: string;
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

/** Who was shown whose answers: a row for each pair, facet and day. */
@Injectable()
export class ReadingsRepository {
  constructor(private readonly db: TenantDb) {}

  /** All in one statement; who has gone meanwhile is left out. Always in the same order, so that two never wait for each other. */
  async add(readings: readonly Reading[]): Promise<void> {
    const column = <T>(of: (reading: Reading) => T) => readings.map(of);
    await this.db.run((m) =>
      m.query(
        `insert into identity_reading as kept (subject_id, day, reader_id, facet, times, last_at)
         select subject_id, day, reader_id, facet, times, at
         from unnest($1::uuid[], $2::date[], $3::uuid[], $4::text[], $5::integer[], $6::timestamptz[])
           as given (subject_id, day, reader_id, facet, times, at)
         where exists (select 1 from account where id = subject_id) and exists (select 1 from account where id = reader_id)
         order by subject_id, day, reader_id, facet
         on conflict (subject_id, day, reader_id, facet) do update
           set times = kept.times + excluded.times, last_at = greatest(kept.last_at, excluded.last_at)`,
        [
          column((one) => one.subjectId),
          column((one) => one.day),
          column((one) => one.readerId),
          column((one) => one.facet),
          column((one) => one.times),
          column((one) => one.at),
        ],
      ),
    );
  }

  /** One person's, by day and reader, newest first. */
  of(subjectId: string, limit: number): Promise<DayReading[]> {
    return this.db.ask(
      `select to_char(day, 'YYYY-MM-DD') as day, reader_id as "readerId", array_agg(facet order by facet) as facets, max(times) as times
       from identity_reading where subject_id = $1 group by day, reader_id order by day desc, max(last_at) desc limit $2`,
      [subjectId, limit],
    );
  }

  async count(subjectId: string): Promise<number> {
    const [{ total }] = await this.db.ask<{ total: number }>(
      'select count(distinct (day, reader_id))::integer as total from identity_reading where subject_id = $1',
      [subjectId],
    );
    return total;
  }
}
