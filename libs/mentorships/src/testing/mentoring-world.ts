import type { MentorState, RequestDraft } from '@akin/contracts';
import { Outbox } from '@akin/messaging';
import { SchoolWorld } from '@akin/people/testing';
import { Accounts, type Actor } from '@akin/sign-in';

/** A Thursday evening in Chicago. */
export const firstEvening = '2026-11-13T00:02:00Z';

/** A school with mentors to ask. */
export class MentoringWorld extends SchoolWorld {
  async mentor({ capacity = 3, state = 'active' as MentorState } = {}): Promise<Actor> {
    const actor = await this.person('mentor');
    await this.query(
      `insert into mentor (account_id, state, capacity, helps_with) values ($1, $2, $3, '{residency_application}')
       on conflict (account_id) do update set state = excluded.state, capacity = excluded.capacity`,
      [actor.personId, state, capacity],
    );
    return actor;
  }

  async places(mentor: Actor): Promise<{ taken: number; held: number }> {
    const [row] = await this.query<{ taken: number; held: number }>('select taken, held from mentor where account_id = $1', [
      mentor.personId,
    ]);
    return row;
  }

  /** A saved roster leaves these people out, and says so. */
  async leave(...people: Actor[]): Promise<void> {
    await this.list(people, true);
  }

  /** A saved roster names them again. */
  async comeBack(...people: Actor[]): Promise<void> {
    await this.list(people, false);
  }

  private list(people: readonly Actor[], leaving: boolean): Promise<void> {
    const personIds = people.map(({ personId }) => personId);
    return this.inSchool(() =>
      this.t.db.run(async () => {
        await this.get(Accounts).setLeaving(personIds, leaving);
        await this.get(Outbox).record(leaving ? 'people.left' : 'people.returned', { personIds });
      }),
    );
  }

  draft(mentor: Actor): RequestDraft {
    return { mentorId: mentor.personId, need: 'residency_application', hope: 'Someone who will tell me the truth.', when: 'Evenings' };
  }
}
