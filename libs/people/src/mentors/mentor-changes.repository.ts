import { Injectable } from '@nestjs/common';
import type { MentorState } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { DecisionStamps } from '../vocabulary/decision-stamps.repository.js';

/** One change of a mentor, or of everybody at once: whose, and in which transaction. */
export interface MentorChange {
  /** Null is everybody. */
  mentorId: string | null;
  changedBy: string;
}

export interface MentorNews {
  /** Everything that was committed by transactions before this one is known; ask again with it. */
  horizon: string;
  changes: MentorChange[];
  stamps: DecisionStamps;
}

/** What about mentors changed in a way that finding them may notice; triggers write it down in the unit that changes. */
@Injectable()
export class MentorChangesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Ids of mentors in these states, in a stable order. */
  async idsInStates(states: readonly MentorState[]): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>('select account_id as id from mentor where state = any($1) order by account_id', [
      states,
    ]);
    return rows.map(({ id }) => id);
  }
}
