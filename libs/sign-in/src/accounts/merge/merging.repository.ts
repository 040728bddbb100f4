import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import { AccountMerges, type AccountMerger } from './account-merges.service.js';

/** SQL of making two accounts one, as far as this room's own tables go. Joins the open unit. */
@Injectable()
export class MergingRepository implements AccountMerger, OnModuleInit {
  readonly floor = 0;
  readonly columns = ['login_identity.account_id', 'identity_confirmation.account_id'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(): Promise<[]> {
    return [];
  }

  /** Identifiers move. What waits for a yes by mail ends for both: it was asked about another account than there is now. */
  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('update login_identity set account_id = $2 where account_id = $1', [from, to]);
      await m.query('delete from identity_confirmation where account_id in ($1, $2)', [from, to]);
    });
  }

  /** Whether the newest roster lists both, as two people with a key each. */
  async areListedApart(one: string, other: string): Promise<boolean> {
    const listed = await this.db.run((m) =>
      m.query<unknown[]>('select 1 from account where id in ($1, $2) and roster_key is not null and not leaving', [one, other]),
    );
    return listed.length === 2;
  }

  /**
   * The account that goes leaves what the other lacks. Whoever was suspended under either stays so. Key, address and name
   * are those the roster has now: where only the account that goes is on it, they are its.
   */
  async absorb(from: string, to: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `with gone as (delete from account where id = $1
           returning *, roster_key is not null and not leaving and exists (
             select from account k where k.id = $2 and (k.roster_key is null or k.leaving)) as listed)
         update account kept set
           roster_key = case when gone.listed then gone.roster_key else coalesce(kept.roster_key, gone.roster_key) end,
           mail = case when gone.listed then gone.mail else kept.mail end,
           given_name = case when gone.listed then gone.given_name else kept.given_name end,
           family_name = case when gone.listed then gone.family_name else kept.family_name end,
           display_name = case when gone.listed then gone.display_name else kept.display_name end,
           pronouns = coalesce(kept.pronouns, gone.pronouns),
           given_roles = kept.given_roles || array(select r from unnest(gone.given_roles) r where r <> all(kept.given_roles)),
           state = case when gone.state = 'active' and kept.state = 'invited' then 'active' else kept.state end,
           suspended_at = coalesce(kept.suspended_at, gone.suspended_at),
           leaving = kept.leaving and gone.leaving,
           named_by_roster = kept.named_by_roster or gone.named_by_roster,
           first_sign_in_at = least(kept.first_sign_in_at, gone.first_sign_in_at),
           last_sign_in_at = greatest(kept.last_sign_in_at, gone.last_sign_in_at),
           created_at = least(kept.created_at, gone.created_at)
         from gone where kept.id = $2`,
        [from, to],
      ),
    );
  }
}
