import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Refusal } from '@akin/platform';
import { MentorRoom } from '@akin/people';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** In either part, the row of the account that goes for which the one that stays has the same with the same other person. */
const twiceOf = (table: 'request' | 'mentorship', state: 'open' | 'active') =>
  `select gone.id from ${table} gone join ${table} kept on kept.state = '${state}'
     and ((gone.learner_id = $1 and kept.learner_id = $2 and kept.mentor_id = gone.mentor_id)
       or (gone.mentor_id = $1 and kept.mentor_id = $2 and kept.learner_id = gone.learner_id))
   where gone.state = '${state}'`;

/** Makes the requests and mentorships of two accounts one account's. */
@Injectable()
export class MentorshipsMerger implements AccountMerger, OnModuleInit {
  readonly floor = 3;
  readonly columns = ['request.learner_id', 'request.mentor_id', 'mentorship.learner_id', 'mentorship.mentor_id', 'desk_item.settled_by'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
    private readonly room: MentorRoom,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const [row] = await this.db.ask<{ requests: number; mentorships: number }>(
      `select (select count(*)::integer from request where $1 in (learner_id, mentor_id)) as requests,
         (select count(*)::integer from mentorship where $1 in (learner_id, mentor_id)) as mentorships`,
      [accountId],
    );
    return [
      { what: 'requests' as const, count: row.requests },
      { what: 'mentorships' as const, count: row.mentorships },
    ];
  }

  /**
   * What is open or active twice with the same person is closed once, and its place given back.
   * @throws Refusal `merge_each_other`
   */
  async move(from: string, to: string): Promise<void> {
    await this.refuseEachOther(from, to);
    await this.closeTwice(from, to);
    await this.db.run(async (m) => {
      for (const column of this.columns) {
        const [table, name] = column.split('.');
        await m.query(`update ${table} set ${name} = $2 where ${name} = $1`, [from, to]);
      }
    });
  }

  private async refuseEachOther(from: string, to: string): Promise<void> {
    const met = await this.db.run((m) =>
      m.query<unknown[]>('select 1 from request where learner_id in ($1, $2) and mentor_id in ($1, $2) limit 1', [from, to]),
    );
    if (met.length > 0) throw new Refusal('merge_each_other');
  }

  private async closeTwice(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      const [withdrawn] = await m.query<[{ mentorId: string }[], number]>(
        `update request set state = 'withdrawn', answered_at = $3 where id in (${twiceOf('request', 'open')}) returning mentor_id as "mentorId"`,
        [from, to, this.clock.now()],
      );
      for (const { mentorId } of withdrawn) await this.room.release(mentorId);
      const [ended] = await m.query<[{ id: string; mentorId: string }[], number]>(
        `update mentorship set state = 'ended' where id in (${twiceOf('mentorship', 'active')}) returning id, mentor_id as "mentorId"`,
        [from, to],
      );
      for (const { mentorId } of ended) await this.room.giveBack(mentorId);
      // What the two have goes on as the other mentorship, so nobody has to decide about this one any more.
      await m.query(`update desk_item set outcome = 'goes_on', settled_at = $2 where mentorship_id = any($1) and settled_at is null`, [
        ended.map(({ id }) => id),
        this.clock.now(),
      ]);
    });
  }
}
