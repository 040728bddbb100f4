import { Injectable } from '@nestjs/common';
import type { MentorState } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';

/**
 * The places of a mentor. Each movement is one conditional statement that joins the open unit, so no race can give one
 * place to two people; the table's own check stands behind it.
 */
@Injectable()
export class MentorRoom {
  constructor(private readonly db: TenantDb) {}

  /**
   * Holds a place while a request is open.
   * @throws Refusal `mentor_full`, `mentor_paused` or `mentor_not_active`
   */
  async reserve(mentorId: string): Promise<void> {
    const held = await this.move(
      `update mentor set held = held + 1 where account_id = $1 and state = 'active' and taken + held < capacity returning account_id`,
      mentorId,
    );
    if (!held) throw new Refusal(refusalFor(await this.stateOf(mentorId)));
  }

  /** Gives a held place back: the request was declined or withdrawn. */
  release(mentorId: string): Promise<void> {
    return this.mustMove('update mentor set held = held - 1 where account_id = $1 and held > 0 returning account_id', mentorId);
  }

  /** Turns a held place into a taken one: the request was accepted. */
  take(mentorId: string): Promise<void> {
    return this.mustMove(
      'update mentor set held = held - 1, taken = taken + 1 where account_id = $1 and held > 0 returning account_id',
      mentorId,
    );
  }

  /** Gives a taken place back: the mentorship ended. */
  giveBack(mentorId: string): Promise<void> {
    return this.mustMove('update mentor set taken = taken - 1 where account_id = $1 and taken > 0 returning account_id', mentorId);
  }

  /** A place that is not there means the caller lost count; the unit must not go on. */
  private async mustMove(sql: string, mentorId: string): Promise<void> {
    if (!(await this.move(sql, mentorId))) throw new Error('A place was moved that this mentor does not have.');
  }

  private async move(sql: string, mentorId: string): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, [mentorId]));
    return rows.length > 0;
  }

  private async stateOf(mentorId: string): Promise<MentorState | undefined> {
    const [row] = await this.db.run((m) => m.query<{ state: MentorState }[]>('select state from mentor where account_id = $1', [mentorId]));
    return row?.state;
  }
}

function refusalFor(state: MentorState | undefined): 'mentor_full' | 'mentor_paused' | 'mentor_not_active' {
  if (state === 'active') return 'mentor_full';
  return state === 'paused' ? 'mentor_paused' : 'mentor_not_active';
}
