import type { MentorState } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { MentorDirectory } from './mentor-directory.service.js';

let world: SchoolWorld;
let mentor: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  mentor = await world.person('mentor');
  await become('active');
});

const become = (state: MentorState) =>
  world.query(
    `insert into mentor (account_id, state, helps_with) values ($1, $2, '{leadership}')
     on conflict (account_id) do update set state = excluded.state`,
    [mentor.personId, state],
  );
const directory = () => world.get(MentorDirectory);
const offered = async () => (await world.inSchool(() => directory().offered())).some(({ id }) => id === mentor.personId);
const found = () => world.inSchool(() => directory().find(mentor.personId));

test('an active mentor is offered to learners', async () => {
  expect(await offered()).toBe(true);
  expect(await found()).toMatchObject({ state: 'active', away: false });
});

test.each([
  ['left the school’s list', 'update account set leaving = true where id = $1'],
  ['was suspended', 'update account set suspended_at = now() where id = $1'],
])('one who %s is not, and is known to be away', async (_name, sql) => {
  await world.query(sql, [mentor.personId]);
  expect(await offered()).toBe(false);
  expect(await found()).toMatchObject({ state: 'active', away: true });
});

test('one whose account is closed is not there at all', async () => {
  await world.query(`update account set state = 'closed' where id = $1`, [mentor.personId]);
  expect(await offered()).toBe(false);
  expect(await found()).toBeNull();
});

test.each(['invited', 'applied', 'in_review', 'approved', 'training', 'paused', 'retired'] as const)(
  'one who is %s is not',
  async (state) => {
    await become(state);
    expect(await offered()).toBe(false);
    expect(await found()).toMatchObject({ state, away: false });
  },
);
