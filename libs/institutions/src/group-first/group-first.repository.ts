import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';

export interface GroupFirstStanding {
  id: string;
  slug: string;
  barred: boolean;
}

export interface GroupFirstSaying {
  barred: boolean;
  jurisdiction: string | null;
  reason: string | null;
  since: Date;
}

/** Whether a school may let a group come first, as the registry keeps it. */
@Injectable()
export class GroupFirstRepository {
  constructor(private readonly national: NationalDb) {}

  /** Where the school stands, held against everybody else until the unit ends. */
  async lock(slug: string): Promise<GroupFirstStanding | null> {
    const [row] = await this.national.run((m) =>
      m.query<GroupFirstStanding[]>('select id, slug, group_first_barred as barred from institution where slug = $1 for update', [slug]),
    );
    return row ?? null;
  }

  save(id: string, { barred, jurisdiction, reason, since }: GroupFirstSaying): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `update institution set group_first_barred = $2, group_first_jurisdiction = $3, group_first_reason = $4, group_first_since = $5
         where id = $1`,
        [id, barred, jurisdiction, reason, since],
      ),
    );
  }
}
