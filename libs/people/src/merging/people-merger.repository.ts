import { Injectable, type OnModuleInit } from '@nestjs/common';
import { profileLimits } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { FacetsRepository } from '../profile/facets.repository.js';

/** What the other says, where the one that stays says nothing. */
const whereUnsaid = (column: string) => `${column} = case when kept.${column} = '{}' then excluded.${column} else kept.${column} end`;

/** Makes what two accounts have in this room one account's. What the one that stays says wins; the other fills the gaps. */
@Injectable()
export class PeopleMerger implements AccountMerger, OnModuleInit {
  readonly floor = 1;
  readonly columns = ['profile.account_id', 'facet_answers.account_id', 'mentor.account_id', 'roster.uploaded_by'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
    private readonly facets: FacetsRepository,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const [row] = await this.db.ask<{ profile: number; places: number }>(
      `select (select count(*)::integer from profile where account_id = $1) as profile,
         coalesce((select taken + held from mentor where account_id = $1), 0) as places`,
      [accountId],
    );
    return [
      { what: 'profile' as const, count: row.profile },
      { what: 'mentor_places' as const, count: row.places },
    ];
  }

  /** @throws Refusal `merge_too_full` */
  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('update roster set uploaded_by = $2 where uploaded_by = $1', [from, to]);
      await this.moveProfile(from, to);
      await this.moveAnswers(from, to);
      await this.moveMentor(from, to);
    });
  }

  private async moveProfile(from: string, to: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `with gone as (delete from profile where account_id = $1 returning *)
         insert into profile as kept (account_id, title, rank, department, specialty, subspecialty, stage, program, graduates_on, own_words, on_roster, on_learner_roster)
         select $2, title, rank, department, specialty, subspecialty, stage, program, graduates_on, own_words, on_roster, on_learner_roster from gone
         on conflict (account_id) do update set
           rank = case when kept.title is null then excluded.rank else kept.rank end, title = coalesce(kept.title, excluded.title),
           program = coalesce(kept.program, excluded.program), graduates_on = coalesce(kept.graduates_on, excluded.graduates_on), department = coalesce(kept.department, excluded.department),
           subspecialty = case when kept.specialty is null then excluded.subspecialty else kept.subspecialty end,
           specialty = coalesce(kept.specialty, excluded.specialty), stage = coalesce(kept.stage, excluded.stage),
           own_words = coalesce(kept.own_words, excluded.own_words), on_roster = kept.on_roster or excluded.on_roster,
           on_learner_roster = kept.on_learner_roster or excluded.on_learner_roster`,
        [from, to],
      ),
    );
  }

  /** Each answer with the audience its owner chose; nobody reads it on the way. */
  private async moveAnswers(from: string, to: string): Promise<void> {
    const kept = new Set((await this.facets.of(to)).map(({ facet }) => facet));
    for (const { facet, terms, ownWords, audience } of await this.facets.of(from)) {
      await this.facets.remove(from, facet);
      if (!kept.has(facet)) await this.facets.put(to, { facet, terms, ownWords, audience });
    }
  }

  private async moveMentor(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      const both = await m.query<{ used: number }[]>(
        'select taken + held as used from mentor where account_id in ($1, $2) order by account_id for update',
        [from, to],
      );
      if (both.reduce((sum, { used }) => sum + used, 0) > profileLimits.capacityMax) throw new Refusal('merge_too_full');
      await m.query(
        `with gone as (delete from mentor where account_id = $1 returning *)
         insert into mentor as kept (account_id, state, capacity, taken, held, helps_with, focus, meeting_mode, meeting_time, mentoring_kind,
           prefers_stages, invited_at, joined_at, paused_until, trained_at)
         select $2, state, capacity, taken, held, helps_with, focus, meeting_mode, meeting_time, mentoring_kind,
           prefers_stages, invited_at, joined_at, paused_until, trained_at from gone
         on conflict (account_id) do update set
           state = case when kept.state = 'invited' then excluded.state else kept.state end,
           paused_until = case when kept.state = 'invited' then excluded.paused_until else kept.paused_until end,
           trained_at = least(kept.trained_at, excluded.trained_at),
           taken = kept.taken + excluded.taken, held = kept.held + excluded.held,
           capacity = greatest(kept.capacity, kept.taken + excluded.taken + kept.held + excluded.held),
           helps_with = case when kept.helps_with = '{}' then excluded.helps_with else kept.helps_with end,
           focus = case when kept.helps_with = '{}' then excluded.focus else kept.focus end,
           ${['meeting_mode', 'meeting_time', 'mentoring_kind', 'prefers_stages'].map(whereUnsaid).join(', ')},
           invited_at = least(kept.invited_at, excluded.invited_at), joined_at = least(kept.joined_at, excluded.joined_at)`,
        [from, to],
      );
    });
  }
}
