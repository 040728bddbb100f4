import fc from 'fast-check';
import { isWorkingDay, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { InvitationPlanning } from './invitation-plans.service.js';
import { InvitationSending } from './invitation-sending.service.js';
import { Invitations } from './invitations.service.js';

const hour = 3_600_000;
const perDay = 2;
const noWords = { greeting: '', signedBy: '', replyTo: '' };

let world: SchoolWorld;
let admin: Actor;
const people: string[] = [];

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  admin = await world.person('admin');
  for (let n = 0; n < 5; n++) {
    const { personId } = await world.person('mentor');
    await world.query('insert into mentor (account_id) values ($1)', [personId]);
    people.push(personId);
  }
});
afterAll(() => world.close());

async function begin(): Promise<void> {
  for (const table of ['mail', 'outbox_event', 'invitation', 'invitation_plan']) await world.query(`delete from ${table}`);
  await world.query('update mentor set invited_at = null');
  world.delivered.length = 0;
  world.clock.set('2026-11-12T15:00:00Z');
}

/** What staff, time and a machine that dies can do, in any order. */
const acts = {
  plan: () => world.get(InvitationPlanning).plan(admin, { words: noWords, perDay }),
  planSome: () => world.get(InvitationPlanning).plan(admin, { words: noWords, people: people.slice(0, 3), perDay }),
  hold: () => onNewest('hold'),
  resume: () => onNewest('resume'),
  cancel: () => onNewest('cancel'),
  inviteOne: () => world.get(Invitations).invite([people[0]]),
  attend: () => world.attend(),
  attendTwice: () => Promise.all([world.attend(), world.attend()]),
  killed: () =>
    world.t.db.run(() =>
      world
        .get(InvitationSending)
        .sendDue()
        .then(() => Promise.reject(new Error('killed'))),
    ),
  anHour: () => Promise.resolve(world.clock.advance(hour)),
  aDay: () => Promise.resolve(world.clock.advance(24 * hour)),
};

async function onNewest(act: 'hold' | 'resume' | 'cancel'): Promise<unknown> {
  const [plan] = (await world.get(InvitationPlanning).plans(admin)).items;
  return plan && world.get(InvitationPlanning)[act](admin, plan.id);
}

/** Refusals and the death of a machine are part of the game; anything else is not. */
function mayFail(problem: unknown): void {
  if (!(problem instanceof Refusal) && (problem as Error).message !== 'killed') throw problem;
}

it('whatever happens in whatever order, nobody gets an invitation twice and no day more than was said', async () => {
  const steps = fc.array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      await begin();
      for (const name of names) await world.inSchool(acts[name]).catch(mayFail);
      await world.attend();
      const keys = world.delivered.map(({ key }) => key).filter((key) => key.startsWith('invitation:'));
      expect(new Set(keys).size).toBe(keys.length);
      const invited = await world.query<{ id: string }>('select account_id as id from mentor where invited_at is not null');
      expect(keys.toSorted()).toEqual(invited.map(({ id }) => `invitation:${id}`).toSorted());
      const plans = await world.query<{ sent: number; held: number; state: string }>(
        `select p.sent, p.state, (select count(*)::integer from invitation i join mentor m on m.account_id = i.person_id
           where i.plan_id = p.id and m.invited_at is not null) as held from invitation_plan p`,
      );
      expect(plans.every(({ sent, held }) => sent <= held)).toBe(true);
      const waves = await world.query<{ day: string; many: number }>(
        `select to_char(m.invited_at at time zone $2, 'YYYY-MM-DD') as day, count(*)::integer as many from invitation i join mentor m on m.account_id = i.person_id
         join invitation_plan p on p.id = i.plan_id where m.invited_at is not null and p.sent > 0 and i.person_id <> $1 group by 1, i.plan_id`,
        [people[0], world.school.timeZone],
      );
      expect(waves.every(({ day, many }) => many <= perDay && isWorkingDay(day))).toBe(true);
    }),
    { numRuns: 25 },
  );
});
