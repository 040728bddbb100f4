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
   * Adds a school in state `provisioning`; its own address follows from the slug.
   * @returns the school's id
   * @throws Refusal `slug_invalid`, `slug_reserved`, `slug_taken`
   */
  async add(school: NewSchool): Promise<string> {
    const row = newInstitutionRow(school);
    await this.national.run((m) => m.query(row.sql, row.values)).catch(refuseTaken);
    return row.id;
  }
}

const uniqueViolation = '23505';

function refuseTaken(problem: unknown): never {
  const taken = problem instanceof QueryFailedError && (problem.driverError as { code?: string }).code === uniqueViolation;
  throw taken ? new Refusal('slug_taken') : problem;
}
