import { Injectable } from '@nestjs/common';
import { Refusal } from '@akin/platform';
import { QueryFailedError } from 'typeorm';
import { NationalDb } from '../unit/national-db.js';
import { newInstitutionRow, type NewSchool } from './add-institution.js';

/** Adds schools to the registry and says where they live. */
@Injectable()
export class InstitutionsRepository {
  constructor(private readonly national: NationalDb) {}

  /**
   * Adds a school in state `provisioning` with its own host.
   * @returns the school's id
   * @throws Refusal `slug_invalid`, `slug_reserved`, `slug_taken`, `host_taken`
   */
  add(school: NewSchool, host: string): Promise<string> {
    const row = newInstitutionRow(school);
    return this.national.run(async (m) => {
      await m.query(row.sql, row.values).catch(refuseTaken('slug_taken'));
      await m
        .query('insert into domain (host, institution_id) values ($1, $2)', [host.toLowerCase(), row.id])
        .catch(refuseTaken('host_taken'));
      return row.id;
    });
  }

  /** The hosts a school answers at. */
  async hosts(id: string): Promise<string[]> {
    const rows = await this.national.run((m) =>
      m.query<{ host: string }[]>('select host from domain where institution_id = $1 order by host', [id]),
    );
    return rows.map((row) => row.host);
  }
}

const uniqueViolation = '23505';

function refuseTaken(code: 'slug_taken' | 'host_taken'): (problem: unknown) => never {
  return (problem) => {
    const taken = problem instanceof QueryFailedError && (problem.driverError as { code?: string }).code === uniqueViolation;
    throw taken ? new Refusal(code) : problem;
  };
}
