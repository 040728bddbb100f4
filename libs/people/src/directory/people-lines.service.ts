import { Injectable } from '@nestjs/common';
import type { PersonLine } from '@akin/contracts';
import { Accounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { ProfileRepository } from '../profile/profile.repository.js';
import { describeRole } from './describe-role.js';

const untold = { title: null, department: null, specialty: null, stage: null };

/** People in one line each: name, pronouns, and rank or stage. Never identity. */
@Injectable()
export class PeopleLines {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
    private readonly profiles: ProfileRepository,
  ) {}

  /** The lines of those of these people who exist, by id. */
  of(ids: readonly string[]): Promise<Map<string, PersonLine>> {
    return this.db.run(async () => {
      const profiles = new Map((await this.profiles.ofMany(ids)).map((profile) => [profile.accountId, profile]));
      const accounts = await this.accounts.findMany(ids);
      return new Map(
        accounts.map(({ id, name, pronouns }) => [id, { id, name, pronouns, role: describeRole(profiles.get(id) ?? untold) }]),
      );
    });
  }
}
