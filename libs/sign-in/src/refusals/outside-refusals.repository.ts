import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import { RefusalsRepository } from './refusals.repository.js';

/** Refusals at the operator's own address, and at schools that are not open. */
@Injectable()
export class OutsideRefusalsRepository extends RefusalsRepository {
  constructor(db: NationalDb) {
    super(db, 'outside_sign_in_refusal');
  }
}
