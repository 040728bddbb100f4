import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { Standing } from './change-state.js';

@Injectable()
export class LifeCycleRepository {
  constructor(private readonly national: NationalDb) {}

  /** Where the school stands, held against everybody else until the unit ends. */
  async lock(slug: string): Promise<(Standing & { id: string; slug: string }) | null> {
    const [row] = await this.national.run((m) =>
      m.query<(Standing & { id: string; slug: string })[]>(
        'select id, slug, state, erase_after as "eraseAfter" from institution where slug = $1 for update',
        [slug],
      ),
    );
    return row ?? null;
  }

  save(id: string, { state, eraseAfter }: Standing): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set state = $2, erase_after = $3 where id = $1', [id, state, eraseAfter]));
  }
}
