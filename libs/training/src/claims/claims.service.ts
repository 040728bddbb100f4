import { Injectable } from '@nestjs/common';
import { ClaimsRepository } from './claims.repository.js';

/** CME claims of the school. */
@Injectable()
export class Claims {
  constructor(private readonly claims: ClaimsRepository) {}

  /** How many claims have ever been made here, by anyone for any module. */
  count(): Promise<number> {
    return this.claims.count();
  }
}
