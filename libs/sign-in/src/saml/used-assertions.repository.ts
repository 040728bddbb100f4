import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import { rememberedUntil } from './remembered-until.js';

@Injectable()
export class UsedAssertionsRepository {
  constructor(private readonly db: NationalDb) {}

  /** Whether an assertion was used before. */
  async isNoted(realmId: string, issuer: string, assertionId: string): Promise<boolean> {
    const noted = await this.db.ask('select 1 from saml_assertion where realm_id = $1 and issuer = $2 and assertion_id = $3', [
      realmId,
      issuer,
      assertionId,
    ]);
    return noted.length > 0;
  }

  /** Notes an assertion in the open unit; false when it was used before, or is being used right now. */
  async note(realmId: string, issuer: string, assertionId: string, now: Date): Promise<boolean> {
    const noted = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into saml_assertion (realm_id, issuer, assertion_id, expires_at) values ($1, $2, $3, $4) on conflict do nothing returning 1',
        [realmId, issuer, assertionId, rememberedUntil(now)],
      ),
    );
    return noted.length > 0;
  }

  /** Forgets what nobody could use any more. */
  async clearOld(now: Date): Promise<void> {
    await this.db.run((m) => m.query('delete from saml_assertion where expires_at < $1', [now]));
  }
}
