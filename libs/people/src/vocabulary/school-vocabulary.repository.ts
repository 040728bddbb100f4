import { Injectable } from '@nestjs/common';
import type { VocabularyChanges } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** What the school decided about one facet or one area of need. */
export interface Listed {
  kind: 'facet' | 'need';
  code: string;
  position: number;
  shown: boolean;
}

/** One version of what the school decided. */
export interface StoredVocabulary {
  version: number;
  changes: VocabularyChanges;
  madeBy: string | null;
  madeAt: Date;
}

const everything = `select 'facet' as kind, facet as code, position, shown from school_facet
  union all select 'need', need, position, shown from school_need`;

@Injectable()
export class SchoolVocabularyRepository {
  constructor(private readonly db: TenantDb) {}

  /** What the school decided last; null when it never has. */
  async latest(): Promise<StoredVocabulary | null> {
    const [found] = await this.db.ask<StoredVocabulary>(
      'select version, changes, made_by as "madeBy", made_at as "madeAt" from school_vocabulary order by version desc limit 1',
    );
    return found ?? null;
  }

  /** False when somebody else has made this version meanwhile. */
  async add({ version, changes, madeBy, madeAt }: StoredVocabulary): Promise<boolean> {
    const added = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into school_vocabulary (version, changes, made_by, made_at) values ($1, $2, $3, $4) on conflict (version) do nothing returning 1',
        [version, JSON.stringify(changes), madeBy, madeAt],
      ),
    );
    return added.length > 0;
  }

  /** Everything the school lists, in its order. */
  all(): Promise<Listed[]> {
    return this.db.ask(`${everything} order by position, code`);
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
