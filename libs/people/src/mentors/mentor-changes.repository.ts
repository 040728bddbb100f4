import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import { stampsOf, type DecisionStamps } from '../vocabulary/decision-stamps.repository.js';

/** What changed since an earlier look. */
export interface MentorNews {
  /** Everything committed by earlier transactions is in this look: the next one asks from here on. */
  horizon: string;
  /** Ids of mentors, each with the transaction that changed it; `everybody` stands for all of them. */
  changes: { id: string; by: string }[];
  stamps: DecisionStamps;
}

/** Stands in `MentorNews.changes` where one statement changed too many to name them. */
export const everybody = '00000000-0000-0000-0000-000000000000';

const news = `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
  (select json_agg(json_build_object('id', account_id, 'by', changed_by::text)) from mentor_change
   where changed_by >= least($1::text::xid8, pg_snapshot_xmin(pg_current_snapshot())) and changed_by < pg_snapshot_xmax(pg_current_snapshot())) as changes,
  (select json_object_agg(about, stamp) from decision_stamp) as stamps`;

/** What about mentors changed in a way that finding them may notice; triggers write it down within the unit that changes it. */
@Injectable()
export class MentorChangesRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * What changed since the look with this horizon, and what the school decided last; one question. Transactions that were
   * open then and have ended since are in it, so a change may come twice and never not at all. With a horizon ahead of all
   * transactions, only those changes that will come again.
   */
  async since(horizon: string): Promise<MentorNews> {
    const [{ changes, stamps, ...rest }] = await this.db.ask<Found>(news, [horizon]);
    return { ...rest, changes: changes ?? [], stamps: stampsOf(stamps ?? {}) };
  }
}

interface Found {
  horizon: string;
  changes: MentorNews['changes'] | null;
  stamps: Partial<DecisionStamps> | null;
}
