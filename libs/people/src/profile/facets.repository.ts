import { Injectable } from '@nestjs/common';
import type { FacetAnswer } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openAnswers, sealAnswers, type AnswersOwner } from './seal-answers.js';

export interface OwnedFacetAnswer extends FacetAnswer {
  accountId: string;
}

interface SealedRow {
  accountId: string;
  sealed: string;
}

/**
 * The only SQL on what people answered about themselves, and the only place that opens it. Whoever reads through it
 * decides with `canReadFacet` what may be passed on.
 */
@Injectable()
export class FacetsRepository {
  constructor(private readonly db: TenantDb) {}

  of(accountId: string): Promise<OwnedFacetAnswer[]> {
    return this.ofMany([accountId]);
  }

  /** One person's after the other's, each by facet code. */
  async ofMany(accountIds: readonly string[]): Promise<OwnedFacetAnswer[]> {
    const rows = await this.db.ask<SealedRow>(
      'select account_id as "accountId", sealed from facet_answers where account_id = any($1) order by account_id',
      [accountIds],
    );
    return rows.flatMap(({ accountId, sealed }) => openAnswers(ownerOf(accountId), sealed).map((answer) => ({ ...answer, accountId })));
  }

  /** Gives or changes one answer and leaves the others. */
  put(accountId: string, answer: FacetAnswer): Promise<void> {
    return this.change(accountId, (answers) => [...without(answers, answer.facet), answer]);
  }

  /** Takes an answer back; nothing of it is kept. */
  remove(accountId: string, facet: string): Promise<void> {
    return this.change(accountId, (answers) => without(answers, facet));
  }

  /** Takes every answer back. */
  removeAll(accountId: string): Promise<void> {
    return this.change(accountId, () => []);
  }

  /** Two changes at the same moment come one after the other, so that neither undoes the other. */
  private change(accountId: string, how: (answers: readonly FacetAnswer[]) => readonly FacetAnswer[]): Promise<void> {
    return this.db.run(async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtextextended('facet answers of ' || $1, 0))`, [accountId]);
      const answers = how(await this.of(accountId));
      if (answers.length === 0) return void (await m.query('delete from facet_answers where account_id = $1', [accountId]));
      await m.query(
        'insert into facet_answers (account_id, sealed) values ($1, $2) on conflict (account_id) do update set sealed = excluded.sealed',
        [accountId, sealAnswers(ownerOf(accountId), answers)],
      );
    });
  }
}

function ownerOf(accountId: string): AnswersOwner {
  return { schoolId: currentSchool().id, accountId };
}

function without(answers: readonly FacetAnswer[], facet: string): FacetAnswer[] {
  return answers.filter((answer) => answer.facet !== facet);
}
