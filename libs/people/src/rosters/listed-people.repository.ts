import { Injectable } from '@nestjs/common';
import { Accounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import type { KnownPerson } from './compare-roster.js';

/** What a roster writes of one person, once their account exists. */
export interface ListedProfile {
  id: string;
  title: string | null;
  department: string | null;
  specialty: string | null;
  subspecialty: string | null;
}

type KnownProfile = Pick<KnownPerson, 'id' | 'title' | 'department' | 'specialty' | 'onRoster' | 'isMentor'>;

const unlisted = { title: null, department: null, specialty: null, onRoster: false, isMentor: false };

/** The people a roster is set beside, and what it writes of them; always many at a time. */
@Injectable()
export class ListedPeopleRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
  ) {}

  /** Everyone at the school. Somebody with a stable id counts as having come from a roster. */
  known(): Promise<KnownPerson[]> {
    return this.db.run(async () => {
      const profiles = new Map((await this.profiles()).map((profile) => [profile.id, profile]));
      return (await this.accounts.all()).map(({ id, rosterKey, mail, givenName, familyName, roles, leaving }) => {
        const profile = profiles.get(id) ?? { id, ...unlisted };
        const onRoster = profile.onRoster || rosterKey !== null;
        return {
          ...profile,
          key: rosterKey,
          mail,
          givenName,
          familyName,
          leaving,
          onRoster,
          isMentor: profile.isMentor && roles.includes('mentor'),
        };
      });
    });
  }

  private profiles(): Promise<KnownProfile[]> {
    return this.db.run((m) =>
      m.query<KnownProfile[]>(
        `select account_id as id, title, department, specialty, coalesce(on_roster, false) as "onRoster", state is not null as "isMentor"
         from profile full join mentor using (account_id)`,
      ),
    );
  }

  /** Rank and department are the school's to say; a specialty fills only an empty one, for the person knows better. */
  async writeProfiles(people: readonly ListedProfile[]): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into profile (account_id, title, department, specialty, subspecialty, on_roster)
         select id, title, department, specialty, subspecialty, true
         from jsonb_to_recordset($1::jsonb) as listed (id uuid, title text, department text, specialty text, subspecialty text)
         on conflict (account_id) do update set
           title = coalesce(excluded.title, profile.title),
           department = coalesce(excluded.department, profile.department),
           specialty = coalesce(profile.specialty, excluded.specialty),
           subspecialty = case when profile.specialty is null then coalesce(excluded.subspecialty, profile.subspecialty) else profile.subspecialty end,
           on_roster = true`,
        [JSON.stringify(people)],
      ),
    );
  }

  /** Everyone the roster names, changed or not, can be missing from the next one. */
  async markListed(ids: readonly string[]): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into profile (account_id, on_roster) select id, true from unnest($1::uuid[]) as listed (id)
         on conflict (account_id) do update set on_roster = true where not profile.on_roster`,
        [ids],
      ),
    );
  }

  /** Writes mentors down as invited to take part; those who are mentors already stay as they are. */
  async addMentors(ids: readonly string[]): Promise<void> {
    await this.db.run((m) =>
      m.query(`insert into mentor (account_id) select id from unnest($1::uuid[]) as listed (id) on conflict (account_id) do nothing`, [
        ids,
      ]),
    );
  }
}
