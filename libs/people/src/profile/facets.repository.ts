import { Injectable } from '@nestjs/common';
import type { FacetAnswer } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

export interface OwnedFacetAnswer extends FacetAnswer {
  accountId: string;
}

const selected = 'account_id as "accountId", facet, terms, own_words as "ownWords", audience';

/** The only SQL on identity answers. Whoever reads through it decides with `canReadFacet` what may be passed on. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly db: TenantDb) {}

  of(accountId: string): Promise<OwnedFacetAnswer[]> {
    return this.ofMany([accountId]);
  }

  ofMany(accountIds: readonly string[]): Promise<OwnedFacetAnswer[]> {
    return this.db.run((m) =>
      m.query<OwnedFacetAnswer[]>(`select ${selected} from facet_answer where account_id = any($1) order by account_id, facet`, [
        accountIds,
      ]),
    );
  }

  async put(accountId: string, answer: FacetAnswer): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into facet_answer (account_id, facet, terms, own_words, audience) values ($1, $2, $3, $4, $5)
         on conflict (account_id, facet) do update set terms = excluded.terms, own_words = excluded.own_words, audience = excluded.audience`,
        [accountId, answer.facet, answer.terms, answer.ownWords, answer.audience],
      ),
    );
  }

  /** Takes an answer back; nothing of it is kept. */
  async remove(accountId: string, facet: string): Promise<void> {
    await this.db.run((m) => m.query('delete from facet_answer where account_id = $1 and facet = $2', [accountId, facet]));
  }
}
