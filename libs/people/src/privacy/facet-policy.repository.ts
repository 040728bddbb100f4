import { Injectable } from '@nestjs/common';
import type { FacetRules } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import type { EntityManager } from 'typeorm';
import { DecisionStampsRepository } from '../vocabulary/decision-stamps.repository.js';

/** A version as it lies in the database. Days are `YYYY-MM-DD`. */
export interface StoredPolicy {
  version: number;
  rules: FacetRules;
  basis: string;
  madeBy: string | null;
  madeAt: Date;
  needsApproval: boolean;
  documentId: string | null;
  effectiveOn: string | null;
  reviewOn: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  withdrawnAt: Date | null;
}

export type NewPolicy = Omit<StoredPolicy, 'approvedBy' | 'approvedAt' | 'withdrawnAt'>;

const selected = `select version, rules, basis, made_by as "madeBy", made_at as "madeAt", needs_approval as "needsApproval",
  document_id as "documentId", to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn", to_char(review_on, 'YYYY-MM-DD') as "reviewOn",
  approved_by as "approvedBy", approved_at as "approvedAt", withdrawn_at as "withdrawnAt" from facet_policy`;

/** Versions of the school's policy. Nothing of one is ever changed but whether it was agreed to or taken back. */
@Injectable()
export class FacetPolicyRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly stamps: DecisionStampsRepository,
  ) {}

  /**
   * What holds on a day: the newest version that needs nobody's yes, or has it, is between its two days and was made since
   * the operator last said whether a group may come first here, which must not be barred.
   */
  async inForce(day: string): Promise<StoredPolicy | null> {
    const { groupFirst } = currentSchool();
    const [found] = await this.db.ask<StoredPolicy>(
      `${selected} where withdrawn_at is null
         and (not needs_approval or (approved_at is not null and $1::date between effective_on and review_on
           and not $2::boolean and ($3::timestamptz is null or made_at > $3)))
       order by version desc limit 1`,
      [day, groupFirst?.barred ?? false, groupFirst?.since ?? null],
    );
    return found ?? null;
  }

  /** The newest of all, whatever became of it. */
  async latest(): Promise<StoredPolicy | null> {
    const [found] = await this.db.ask<StoredPolicy>(`${selected} order by version desc limit 1`);
    return found ?? null;
  }

  page(page: number, size: number): Promise<StoredPolicy[]> {
    return this.db.ask(`${selected} order by version desc limit $1 offset $2`, [size, (page - 1) * size]);
  }

  async count(): Promise<number> {
    const [{ total }] = await this.db.ask<{ total: number }>('select count(*)::integer as total from facet_policy');
    return total;
  }

  /** False when somebody else has made this version meanwhile. */
  add(policy: NewPolicy): Promise<boolean> {
    const { version, rules, basis, madeBy, madeAt, needsApproval, documentId, effectiveOn, reviewOn } = policy;
    return this.decide(async (m) => {
      const added = await m.query<unknown[]>(
        `insert into facet_policy (version, rules, basis, made_by, made_at, needs_approval, document_id, effective_on, review_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (version) do nothing returning 1`,
        [version, JSON.stringify(rules), basis, madeBy, madeAt, needsApproval, documentId, effectiveOn, reviewOn],
      );
      return added.length > 0;
    });
  }

  /** False when it does not wait for this person: agreed to or taken back already, overtaken, or their own. */
  approve(version: number, personId: string, at: Date): Promise<boolean> {
    return this.settle(
      `update facet_policy set approved_by = $2, approved_at = $3 where version = $1 and needs_approval and approved_at is null
         and withdrawn_at is null and made_by <> $2 and version = (select max(version) from facet_policy) returning 1`,
      [version, personId, at],
    );
  }

  /** False when there is nothing to take back. Only what needed a second person can be: the rest is replaced. */
  withdraw(version: number, at: Date): Promise<boolean> {
    return this.settle(
      'update facet_policy set withdrawn_at = $2 where version = $1 and needs_approval and withdrawn_at is null returning 1',
      [version, at],
    );
  }

  private settle(sql: string, values: unknown[]): Promise<boolean> {
    return this.decide(async (m) => (await m.query<[unknown[], number]>(sql, values))[0].length > 0);
  }

  private decide(work: (m: EntityManager) => Promise<boolean>): Promise<boolean> {
    return this.db.run(async (m) => {
      const decided = await work(m);
      if (decided) await this.stamps.renew('policy');
      return decided;
    });
  }
}
