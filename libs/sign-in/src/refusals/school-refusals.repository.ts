import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import { RefusalsRepository } from './refusals.repository.js';

/** Refusals at the school around the caller. */
@Injectable()
export class SchoolRefusalsRepository extends RefusalsRepository {
  constructor(db: TenantDb) {
    super(db, 'sign_in_refusal');
  }
}
