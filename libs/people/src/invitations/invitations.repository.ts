import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Marks mentors as invited now, and answers those who had not been. */
  async markInvited(ids: readonly string[], now: Date): Promise<string[]> {
    const [rows] = await this.db.run((m) =>
      m.query<[{ id: string }[], number]>(
        'update mentor set invited_at = $2 where account_id = any($1) and invited_at is null returning account_id as id',
        [ids, now],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Everyone who was invited. */
  async invited(): Promise<{ id: string; active: boolean }[]> {
    return this.db.run((m) =>
      m.query<{ id: string; active: boolean }[]>(
        `select account_id as id, state = 'active' as active from mentor where invited_at is not null order by account_id`,
      ),
    );
  }
}
