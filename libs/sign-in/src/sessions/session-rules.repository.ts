import { Injectable } from '@nestjs/common';
import type { SessionRules } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';

@Injectable()
export class SessionRulesRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<SessionRules | null> {
    const [rules] = await this.db.ask<SessionRules>(
      `select idle_minutes as "idleMinutes", absolute_hours as "absoluteHours", admins_need_mfa as "adminsNeedMfa"
       from sign_in where realm_id = $1`,
      [realmId],
    );
    return rules ?? null;
  }

  async save(realmId: string, { idleMinutes, absoluteHours, adminsNeedMfa }: SessionRules): Promise<boolean> {
    const [rows] = await this.db.run((m) =>
      m.query<[unknown[], number]>(
        `update sign_in set idle_minutes = $2, absolute_hours = $3, admins_need_mfa = $4, updated_at = now()
         where realm_id = $1 returning 1`,
        [realmId, idleMinutes, absoluteHours, adminsNeedMfa],
      ),
    );
    return rows.length > 0;
  }
}
