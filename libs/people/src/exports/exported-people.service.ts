import { Injectable } from '@nestjs/common';
import { Accounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import type { ExportedPerson } from './people-columns.js';
import { RosteredFactsRepository } from './rostered-facts.repository.js';

/** People as they go into a file. It has no way to identity answers, and so cannot hand any out. */
@Injectable()
export class ExportedPeople {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
    private readonly profiles: ProfileRepository,
    private readonly mentors: MentorRepository,
    private readonly rostered: RosteredFactsRepository,
  ) {}

  /** Those of these people who are still there, in this order. */
  of(ids: readonly string[]): Promise<ExportedPerson[]> {
    return this.db.run(async () => {
      const accounts = new Map((await this.accounts.findMany(ids)).map((account) => [account.id, account]));
      const profiles = new Map((await this.profiles.ofMany(ids)).map((profile) => [profile.accountId, profile]));
      const mentors = new Map((await this.mentors.ofMany(ids)).map((mentor) => [mentor.accountId, mentor]));
      const rostered = new Map((await this.rostered.ofMany(ids)).map((facts) => [facts.id, facts]));
      return ids.flatMap((id) => {
        const account = accounts.get(id);
        return account ? [{ account, profile: profiles.get(id), mentor: mentors.get(id), rostered: rostered.get(id) }] : [];
      });
    });
  }
}
