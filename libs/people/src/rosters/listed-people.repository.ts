import { Injectable } from '@nestjs/common';
import type { RosterKind } from '@akin/contracts';
import { RosterAccounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { roleOfKind } from './known-people.repository.js';

/** A roster that is being saved. */
export interface Saved {
  id: string;
  kind: RosterKind;
}

/** Positions in the order of the file; `to` is not among them. */
export interface Stretch {
  from: number;
  to: number;
}

const flagOf: Record<RosterKind, string> = { faculty: 'on_roster', learners: 'on_learner_roster' };
const stretch = 'roster_id = $1 and position >= $2 and position < $3';
const told = 'title, rank, department, specialty, subspecialty, stage, program, graduates_on';
const account = `account_id as id, key, mail, given_name, family_name, case when gives_role then $4::text end as role, returns`;

/** Writes what a roster does to people, a stretch of them at a time, from what was found when it was checked. Joins the open unit. */
@Injectable()
export class ListedPeopleRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: RosterAccounts,
  ) {}

  /** How many positions there are. */
  async length(id: string): Promise<number> {
    const [{ length }] = await this.db.ask<{ length: number }>(
      'select coalesce(max(position) + 1, 0)::integer as length from roster_person where roster_id = $1',
      [id],
    );
    return length;
  }

  /** People nobody knew; answers how many. */
  async add({ id, kind }: Saved, { from, to }: Stretch): Promise<number> {
    const at = [id, from, to];
    const these = `from roster_person where ${stretch} and act = 'add'`;
    const added = await this.accounts.add({ sql: `select ${account} ${these} order by position`, values: [...at, roleOfKind[kind]] });
    if (added === 0) return 0;
    await this.say(
      `insert into profile (account_id, ${told}, ${flagOf[kind]}) select account_id, ${told}, true ${these} order by position`,
      at,
    );
    if (kind === 'faculty') await this.say(`insert into mentor (account_id) select account_id ${these} order by position`, at);
    return added;
  }

  /** People who were known; answers how many of them are not there any more. What is not said stays. */
  async change({ id, kind }: Saved, { from, to }: Stretch): Promise<number> {
    const at = [id, from, to];
    const these = `from roster_person s where ${stretch} and act in ('change', 'list')`;
    const gone = await this.accounts.change({ sql: `select ${account} ${these}`, values: [...at, roleOfKind[kind]] });
    const flag = flagOf[kind];
    await this.say(
      `insert into profile (account_id, ${told}, ${flag}) select account_id, ${told}, true ${these}
       on conflict (account_id) do update set
         title = coalesce(excluded.title, profile.title), rank = case when excluded.title is null then profile.rank else excluded.rank end,
         department = coalesce(excluded.department, profile.department), specialty = coalesce(excluded.specialty, profile.specialty),
         subspecialty = coalesce(excluded.subspecialty, profile.subspecialty), stage = coalesce(excluded.stage, profile.stage),
         program = coalesce(excluded.program, profile.program), graduates_on = coalesce(excluded.graduates_on, profile.graduates_on),
         ${flag} = true`,
      at,
    );
    if (kind === 'faculty') {
      await this.say(`insert into mentor (account_id) select account_id ${these} and gives_role on conflict (account_id) do nothing`, at);
    }
    return gone;
  }

  /** Who is on no roster any more; answers those who were not flagged before. */
  flagMissing(id: string): Promise<string[]> {
    const sql = `select account_id as id from roster_person where roster_id = $1 and act = 'leave'`;
    return this.accounts.setLeaving({ sql, values: [id] }, true);
  }

  /** Who is on the last roster of the other kind still. */
  async unlist({ id, kind }: Saved): Promise<void> {
    await this.say(
      `update profile p set ${flagOf[kind]} = false from roster_person s where s.roster_id = $1 and s.act = 'unlist' and p.account_id = s.account_id`,
      [id],
    );
  }

  /** Those who were flagged and are listed again. */
  returning(id: string): Promise<string[]> {
    return this.idsOf(`returns and act = 'change'`, id);
  }

  /** Those who were no mentors before. */
  newMentors(id: string): Promise<string[]> {
    return this.idsOf(`gives_role and act in ('add', 'change')`, id);
  }

  private async idsOf(which: string, id: string): Promise<string[]> {
    const rows = await this.db.run((m) =>
      m.query<{ id: string }[]>(`select account_id as id from roster_person where roster_id = $1 and ${which} order by position`, [id]),
    );
    return rows.map((row) => row.id);
  }

  private async say(sql: string, values: unknown[]): Promise<void> {
    await this.db.run((m) => m.query(sql, values));
  }
}
