import { Injectable } from '@nestjs/common';
import type { RosterKind, SchoolRole } from '@akin/contracts';
import { RosterAccounts } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import type { KnownPerson } from './compare-person.js';
import { each, inPieces, type Pieces } from './pieces.js';

/** What somebody who is listed becomes. */
export const roleOfKind: Record<RosterKind, SchoolRole> = { faculty: 'mentor', learners: 'learner' };

type KnownProfile = Pick<
  KnownPerson,
  'id' | 'title' | 'rank' | 'department' | 'specialty' | 'subspecialty' | 'stage' | 'program' | 'graduatesOn' | 'hasPlace'
> & { faculty: boolean; learners: boolean };

const empty = {
  ...{ title: null, rank: null, department: null, specialty: null, subspecialty: null, stage: null, program: null, graduatesOn: null },
  ...{ hasPlace: false, faculty: false, learners: false },
};

const looks = 3;

/** The people a roster is set beside. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: RosterAccounts,
  ) {}

  /** Everyone at the school, and what stands for them as they are. When they change while they are read, they are read again. */
  async beside(kind: RosterKind): Promise<{ people: KnownPerson[]; stamp: string }> {
    for (let look = 1; ; look++) {
      const before = await this.stamp();
      const people = await this.all(kind);
      // Without a stamp they are looked at once more before anything is saved.
      if (before === (await this.stamp())) return { people, stamp: before };
      if (look === looks) return { people, stamp: '' };
    }
  }

  /** Another one once anybody is added, gone, or changed in what a roster says. */
  async stamp(): Promise<string> {
    const [{ stamp }] = await this.db.ask<{ stamp: string }>(
      `select (select count(*) || ' ' || coalesce(sum(hash_record_extended(row(account_id, title, rank, department, specialty, subspecialty,
           stage, program, graduates_on, on_roster, on_learner_roster), 0)), 0) from profile)
         || ' ' || (select count(*) || ' ' || coalesce(sum(hash_record_extended(row(account_id), 0)), 0) from mentor) as stamp`,
    );
    return `${await this.accounts.stamp()} ${stamp}`;
  }

  private async all(kind: RosterKind): Promise<KnownPerson[]> {
    const profiles = await this.db.ask<KnownProfile>(
      `select account_id as id, title, rank, department, specialty, subspecialty, stage, program, graduates_on as "graduatesOn",
         coalesce(on_roster, false) as faculty, coalesce(on_learner_roster, false) as learners, state is not null as "hasPlace"
       from profile full join mentor using (account_id)`,
    );
    const accounts = await this.accounts.all(roleOfKind[kind]);
    return inPieces(joined(accounts, profiles, kind));
  }
}

/** Somebody with a stable id came from a roster; of which kind, only the flags can say. */
function* joined(
  accounts: Awaited<ReturnType<RosterAccounts['all']>>,
  profiles: readonly KnownProfile[],
  kind: RosterKind,
): Pieces<KnownPerson[]> {
  const byId = new Map<string, KnownProfile>();
  yield* each(profiles, (profile) => void byId.set(profile.id, profile));
  const other: RosterKind = kind === 'faculty' ? 'learners' : 'faculty';
  const people: KnownPerson[] = [];
  yield* each(accounts, (account) => {
    const { faculty, learners, ...profile } = byId.get(account.id) ?? { id: account.id, ...empty };
    const on = { faculty, learners };
    people.push({
      ...profile,
      ...account,
      hasRole: account.hasRole && (kind === 'learners' || profile.hasPlace),
      flagged: on[kind],
      listed: on[kind] || (account.key !== null && !on[other]),
      listedElsewhere: on[other],
    });
  });
  return people;
}
