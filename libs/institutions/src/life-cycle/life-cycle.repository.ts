import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { Standing, UsedStanding } from './change-state.js';
import { usedSchool } from './used-school.js';

@Injectable()
export class LifeCycleRepository {
  constructor(private readonly national: NationalDb) {}

  /** Where the school stands, held against everybody else until the unit ends. */
  async lock(slug: string): Promise<(UsedStanding & { id: string; slug: string }) | null> {
    const [row] = await this.national.run((m) =>
      m.query<(UsedStanding & { id: string; slug: string })[]>(
        `select id, slug, state, erase_after as "eraseAfter", ${usedSchool} as used from institution where slug = $1 for update`,
        [slug],
      ),
    );
    return row ?? null;
  }

  save(id: string, { state, eraseAfter }: Standing): Promise<unknown> {
    return this.national.run((m) => m.query('update institution set state = $2, erase_after = $3 where id = $1', [id, state, eraseAfter]));
  }
}
