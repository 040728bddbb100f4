import type { MentorState } from '@akin/contracts';
import { newId } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { FacetsRepository } from '../profile/facets.repository.js';
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
const found = () => world.inSchool(() => directory().find(mentor.personId));
const listed = async () => (await world.inSchool(() => directory().listed())).includes(mentor.personId);
const shown = async () => (await world.inSchool(() => directory().shown([mentor.personId])))[0];
const counted = async () => (await world.inSchool(() => directory().active())).some(({ id }) => id === mentor.personId);

test.each(['active', 'paused'] as const)('one who is %s can be found', async (state) => {
  await become(state);
  expect(await listed()).toBe(true);
  expect(await shown()).toMatchObject({ state, away: false });
  expect(await counted()).toBe(state === 'active');
});

test.each([
  ['left the school’s list', 'update account set leaving = true where id = $1'],
  ['was suspended', 'update account set suspended_at = now() where id = $1'],
])('one who %s is known to be away', async (_name, sql) => {
  await world.query(sql, [mentor.personId]);
  expect(await shown()).toMatchObject({ state: 'active', away: true });
  expect(await found()).toMatchObject({ state: 'active', away: true });
});

test('one whose account is closed is not there at all', async () => {
  await world.query(`update account set state = 'closed' where id = $1`, [mentor.personId]);
  expect([await shown(), await found(), await counted()]).toEqual([undefined, null, false]);
});

test.each(['invited', 'applied', 'in_review', 'approved', 'training', 'retired'] as const)('one who is %s cannot', async (state) => {
  await become(state);
  expect([await listed(), await shown(), await counted()]).toEqual([false, undefined, false]);
  expect(await found()).toMatchObject({ state, away: false });
});

test('only those among the given ones are listed, where any are given', async () => {
  const ids = async (among: string[]) => world.inSchool(() => directory().listed(among));
  expect([await ids([]), await ids([mentor.personId]), await ids([newId()])]).toEqual([[], [mentor.personId], []]);
});

test('shown are the answers that members of the school may see, and no others', async () => {
  const audiences = ['nobody', 'matching', 'pair', 'school', 'partners'] as const;
  const facets = ['faith', 'veteran', 'gender', 'language', 'home_state'];
  for (const [at, audience] of audiences.entries()) {
    const answer = { facet: facets[at], terms: [], ownWords: `for ${audience}`, audience };
    await world.inSchool(() => world.get(FacetsRepository).put(mentor.personId, answer));
  }
  expect((await shown())?.facets.map(({ ownWords }) => ownWords)).toEqual(['for partners', 'for school']);
});
