import { Injectable } from '@nestjs/common';
import type { Page, PersonRow } from '@akin/contracts';
import { Accounts, type AccountFilter, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { ProfileRepository } from '../profile/profile.repository.js';

/** The people of the school for those who run the program. It has no way to identity answers, and so cannot show any. */
@Injectable()
export class People {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
    private readonly profiles: ProfileRepository,
    private readonly mentors: MentorRepository,
  ) {}

  /** A page of people by family name. */
  list(_actor: Actor, filter: AccountFilter): Promise<Page<PersonRow>> {
    return this.db.run(async () => {
      const { items, total } = await this.accounts.list(filter);
      const ids = items.map(({ id }) => id);
      const profiles = new Map((await this.profiles.ofMany(ids)).map((profile) => [profile.accountId, profile]));
      const mentors = new Map((await this.mentors.ofMany(ids)).map((mentor) => [mentor.accountId, mentor]));
      const rows = items.map(({ id, name, mail, roles, leaving, state, firstSignInAt }) => ({
        id,
        name,
        mail,
        roles,
        department: profiles.get(id)?.department ?? null,
        title: profiles.get(id)?.title ?? null,
        mentorState: mentors.get(id)?.state ?? null,
        signedInBefore: firstSignInAt !== null,
        leaving,
        suspended: state === 'suspended',
      }));
      return { items: rows, total };
    });
  }
}
