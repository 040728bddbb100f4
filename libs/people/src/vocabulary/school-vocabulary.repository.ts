import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** What the school decided about one facet or one area of need. */
export interface Listed {
  kind: 'facet' | 'need';
  code: string;
  position: number;
  shown: boolean;
}

@Injectable()
export class SchoolVocabularyRepository {
  constructor(private readonly db: TenantDb) {}

  /** Everything the school lists, in its order. */
  all(): Promise<Listed[]> {
    return this.db.ask(
      `select 'facet' as kind, facet as code, position, shown from school_facet
       union all select 'need', need, position, shown from school_need order by position, code`,
    );
  }

  /** Lists what is not listed yet, in this order; what the school decided stays. */
  async list(facets: readonly string[], needs: readonly string[]): Promise<void> {
    await this.db.run(async (m) => {
      await m.query(
        'insert into school_facet (facet, position) select * from unnest($1::text[]) with ordinality on conflict (facet) do nothing',
        [facets],
      );
      await m.query(
        'insert into school_need (need, position) select * from unnest($1::text[]) with ordinality on conflict (need) do nothing',
        [needs],
      );
    });
  }
}
