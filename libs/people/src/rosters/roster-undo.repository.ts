import { Injectable } from '@nestjs/common';
import { AccountMerges, RosterAccounts, RosterAccountsUndo } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { roleOfKind } from './known-people.repository.js';
import type { Saved } from './listed-people.repository.js';
import type { WhyStays } from './why-stays.js';

export interface Staying {
  id: string;
  why: WhyStays;
}

const flagOf = { faculty: 'on_roster', learners: 'on_learner_roster' } as const;

/** What was there, where the roster wrote; a rank goes with its title. */
const back = (column: string, key: string, type = 'text') =>
  `${column} = case when s.${column === 'rank' ? 'title' : column} is null then p.${column} else (s.before->>'${key}')::${type} end`;

const written = `select account_id as id, act = 'add' as is_new, key, mail, given_name, family_name, returns,
    case when gives_role and not coalesce((before->>'roleGiven')::boolean, false) then $2::text end as role,
    before->>'key' as key_before, before->>'mail' as mail_before, before->>'givenName' as given_name_before,
    before->>'familyName' as family_name_before
  from roster_person where roster_id = $1 and act in ('add', 'change', 'list') and stays is null`;

/** Rows of this room that come and go with a person. */
const own = ['profile.account_id', 'mentor.account_id'];

/** Takes back what a saved roster did to people. Joins the open unit. */
@Injectable()
export class RosterUndoRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: RosterAccounts,
    private readonly undo: RosterAccountsUndo,
    private readonly merges: AccountMerges,
  ) {}

  /** Those who are not as the roster left them any more, each for the first of the reasons there may be. */
  async staying(roster: Saved): Promise<Staying[]> {
    const found = [
      ...(await this.undo.actedSince(this.source(roster))),
      ...(await this.mentorsSince(roster)),
      ...(await this.changedSince(roster)),
      ...(await this.referredTo(roster)),
    ];
    return [...new Map(found.toReversed().map((one) => [one.id, one])).values()];
  }

  /** How many people it concerns that somebody was told of. */
  async concerned(id: string): Promise<number> {
    const [{ count }] = await this.db.ask<{ count: number }>(
      `select count(*)::integer as count from roster_person where roster_id = $1 and act in ('add', 'change', 'leave')`,
      [id],
    );
    return count;
  }

  /** The names of those among them of whom somebody was told, in the order of the file. */
  async named(id: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.db.ask<{ id: string; name: string }>(
      'select account_id as id, name from roster_person where roster_id = $1 and account_id = any($2) and kind is not null order by position',
      [id, ids],
    );
  }

  /** Nobody begins to refer to these people until the unit ends. */
  hold(roster: Saved): Promise<void> {
    return this.undo.hold(this.source(roster));
  }

  async leave(id: string, staying: readonly Staying[]): Promise<void> {
    await this.say(
      `update roster_person s set stays = left_alone.why from unnest($2::uuid[], $3::text[]) as left_alone (id, why)
       where roster_id = $1 and account_id = left_alone.id`,
      [id, staying.map((one) => one.id), staying.map(({ why }) => why)],
    );
  }

  /** Everybody else becomes who they were. Answers who is leaving again, and who is not any more. */
  async restore(roster: Saved): Promise<{ left: string[]; returned: string[] }> {
    await this.restoreProfiles(roster);
    await this.undo.restore(this.source(roster));
    await this.undo.remove(this.source(roster));
    const these = (which: string) => ({
      sql: `select account_id as id from roster_person where roster_id = $1 and stays is null and ${which}`,
      values: [roster.id],
    });
    const left = await this.accounts.setLeaving(these(`returns and act = 'change'`), true);
    const returned = await this.accounts.setLeaving(these(`act = 'leave'`), false);
    return { left, returned };
  }

  private source({ id, kind }: Saved) {
    return { sql: written, values: [id, roleOfKind[kind]] };
  }

  /** Mentors who take part by now. */
  private async mentorsSince({ id, kind }: Saved): Promise<Staying[]> {
    if (kind !== 'faculty') return [];
    return this.db.ask<Staying>(
      `select s.account_id as id, case when m.state = 'invited' and m.invited_at is not null then 'invited' else 'takes_part' end as why
       from roster_person s join mentor m using (account_id)
       where roster_id = $1 and gives_role and act in ('add', 'change') and stays is null
         and not coalesce((before->>'hasPlace')::boolean, false)
         and (m.state <> 'invited' or m.invited_at is not null or m.joined_at is not null or m.taken + m.held > 0
           or m.helps_with || m.meeting_mode || m.meeting_time || m.mentoring_kind || m.prefers_stages <> '{}')`,
      [id],
    );
  }

  private changedSince({ id }: Saved): Promise<Staying[]> {
    return this.db.ask<Staying>(
      `select s.account_id as id, 'changed' as why from roster_person s left join profile p using (account_id)
       where roster_id = $1 and act in ('add', 'change', 'list') and stays is null and (
         (s.title is not null and (p.title is distinct from s.title or p.rank is distinct from s.rank))
         or (s.department is not null and p.department is distinct from s.department)
         or (s.specialty is not null and p.specialty is distinct from s.specialty)
         or (s.subspecialty is not null and p.subspecialty is distinct from s.subspecialty)
         or (s.stage is not null and p.stage is distinct from s.stage)
         or (s.program is not null and p.program is distinct from s.program)
         or (s.graduates_on is not null and p.graduates_on is distinct from s.graduates_on)
         or (act = 'add' and (p.own_words is not null)))`,
      [id],
    );
  }

  /** New people somebody has begun something with: whatever points at an account says so. */
  private referredTo({ id }: Saved): Promise<Staying[]> {
    const columns = this.merges.all().flatMap((merger) => merger.columns);
    const elsewhere = columns.filter((column) => !own.includes(column)).map((column) => column.split('.'));
    const points = elsewhere.map(([table, column]) => `account_id in (select ${column} from ${table} where ${column} is not null)`);
    return this.db.ask<Staying>(
      `select account_id as id, 'referred_to' as why from roster_person
       where roster_id = $1 and act = 'add' and stays is null and (false or ${points.join(' or ')})`,
      [id],
    );
  }

  private async restoreProfiles({ id, kind }: Saved): Promise<void> {
    await this.say(
      `update profile p set ${back('title', 'title')}, ${back('rank', 'rank')}, ${back('department', 'department')},
         ${back('specialty', 'specialty')}, ${back('subspecialty', 'subspecialty')}, ${back('stage', 'stage')}, ${back('program', 'program')},
         ${back('graduates_on', 'graduatesOn', 'date')}, ${flagOf[kind]} = (s.before->>'flagged')::boolean
       from roster_person s
       where s.roster_id = $1 and s.act in ('change', 'list', 'unlist') and s.stays is null and p.account_id = s.account_id`,
      [id],
    );
    if (kind === 'faculty') {
      await this.say(
        `delete from mentor m using roster_person s
         where s.roster_id = $1 and s.act = 'change' and s.gives_role and s.stays is null and not (s.before->>'hasPlace')::boolean
           and m.account_id = s.account_id`,
        [id],
      );
    }
  }

  private async say(sql: string, values: unknown[]): Promise<void> {
    await this.db.run((m) => m.query(sql, values));
  }
}
