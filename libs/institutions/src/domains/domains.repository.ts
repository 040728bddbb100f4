import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';

/** A domain a school has, or waits for. */
export interface DomainFacts {
  host: string;
  token: string;
  addedAt: Date;
  verifiedAt: Date | null;
  checkedAt: Date | null;
  problem: string | null;
}

const columns = 'host, token, added_at as "addedAt", verified_at as "verifiedAt", checked_at as "checkedAt", problem';

@Injectable()
export class DomainsRepository {
  constructor(private readonly national: NationalDb) {}

  list(institutionId: string): Promise<DomainFacts[]> {
    return this.national.ask<DomainFacts>(`select ${columns} from domain where institution_id = $1 order by host`, [institutionId]);
  }

  async find(institutionId: string, host: string): Promise<DomainFacts | null> {
    const [row] = await this.national.ask<DomainFacts>(`select ${columns} from domain where institution_id = $1 and host = $2`, [
      institutionId,
      host,
    ]);
    return row ?? null;
  }

  /** Whether some other school has shown that the domain is its own. */
  async isTaken(institutionId: string, host: string): Promise<boolean> {
    const rows = await this.national.ask('select 1 from domain where host = $1 and institution_id <> $2 and verified_at is not null', [
      host,
      institutionId,
    ]);
    return rows.length > 0;
  }

  /** @returns false when the school has or waits for it already */
  async add(institutionId: string, host: string, token: string, at: Date): Promise<boolean> {
    const rows = await this.national.run((m) =>
      m.query<unknown[]>(
        `insert into domain (host, institution_id, token, added_at) values ($1, $2, $3, $4) on conflict (host, institution_id) do nothing returning 1`,
        [host, institutionId, token, at],
      ),
    );
    return rows.length > 0;
  }

  /** Notes what a check found. A domain that was verified stays so: a record lost later is a problem to tell, not a school to close. */
  noteProblem(institutionId: string, host: string, problem: string | null, at: Date): Promise<unknown> {
    return this.national.run((m) =>
      m.query('update domain set checked_at = $3, problem = $4 where institution_id = $1 and host = $2', [
        institutionId,
        host,
        at,
        problem,
      ]),
    );
  }

  /**
   * Gives the domain to the school, and lets go everybody else who waits for it. Of several at the same moment one has it.
   * @returns false when another school has it, or this one no longer waits for it
   */
  verify(institutionId: string, host: string, at: Date): Promise<boolean> {
    return this.national.run(async (m) => {
      // Everybody locks in the same order, so whoever comes second looks after the first is done.
      await m.query('select 1 from domain where host = $1 order by institution_id for update', [host]);
      const [given] = await m.query<[unknown[], number]>(
        `update domain d set verified_at = $3, checked_at = $3, problem = null where institution_id = $1 and host = $2
           and not exists (select 1 from domain o where o.host = d.host and o.institution_id <> d.institution_id and o.verified_at is not null)
         returning 1`,
        [institutionId, host, at],
      );
      if (given.length === 0) return false;
      await m.query('delete from domain where host = $2 and institution_id <> $1', [institutionId, host]);
      return true;
    });
  }

  async remove(institutionId: string, host: string): Promise<boolean> {
    const [rows] = await this.national.run((m) =>
      m.query<[unknown[], number]>('delete from domain where institution_id = $1 and host = $2 returning 1', [institutionId, host]),
    );
    return rows.length > 0;
  }
}
