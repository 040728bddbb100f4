import type { MentorState } from '@akin/contracts';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { MentorRoom } from './mentor-room.repository.js';

let world: SchoolWorld;
let room: MentorRoom;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule, { poolSize: 20 });
  room = world.get(MentorRoom);
});
afterAll(() => world.close());

async function mentor(state: MentorState, capacity: number, taken = 0, held = 0): Promise<string> {
  const { personId } = await world.person('mentor');
  await world.query('insert into mentor (account_id, state, capacity, taken, held) values ($1, $2, $3, $4, $5)', [
    personId,
    state,
    capacity,
    taken,
    held,
  ]);
  return personId;
}

async function places(id: string): Promise<[taken: number, held: number]> {
  const [row] = await world.query<{ taken: number; held: number }>('select taken, held from mentor where account_id = $1', [id]);
  return [row.taken, row.held];
}

it.each<[string, keyof MentorRoom, [number, number], [number, number]]>([
  ['reserve holds a place', 'reserve', [1, 0], [1, 1]],
  ['release gives a held place back', 'release', [1, 1], [1, 0]],
  ['take turns a held place into a taken one', 'take', [1, 1], [2, 0]],
  ['giveBack frees a taken place', 'giveBack', [2, 1], [1, 1]],
])('%s', async (_what, movement, before, after) => {
  const id = await mentor('active', 3, ...before);
  await world.inSchool(() => room[movement](id));
  expect(await places(id)).toEqual(after);
});

it.each<[MentorState, number, number, string]>([
  ['active', 1, 1, 'mentor_full'],
  ['active', 2, 1, 'mentor_full'],
  ['paused', 3, 0, 'mentor_paused'],
  ['invited', 3, 0, 'mentor_not_active'],
  ['retired', 3, 0, 'mentor_not_active'],
])('a mentor who is %s with %i places and %i taken cannot be reserved: %s', async (state, capacity, taken, code) => {
  const id = await mentor(state, capacity, taken, capacity - taken > 0 && state === 'active' ? capacity - taken : 0);
  const before = await places(id);
  await expect(world.inSchool(() => room.reserve(id))).rejects.toMatchObject({ code });
  expect(await places(id)).toEqual(before);
});

it('a person who is no mentor cannot be reserved', async () => {
  const { personId } = await world.person('learner');
  await expect(world.inSchool(() => room.reserve(personId))).rejects.toMatchObject({ code: 'mentor_not_active' });
});

it.each<keyof MentorRoom>(['release', 'take', 'giveBack'])(
  '%s without such a place fails, so that its unit is undone',
  async (movement) => {
    const id = await mentor('active', 3);
    await expect(world.inSchool(() => room[movement](id))).rejects.toThrow('A place was moved');
    expect(await places(id)).toEqual([0, 0]);
  },
);

it('gives the last place to exactly one of fifty who reach for it at once', async () => {
  const id = await mentor('active', 3, 2);
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => world.inSchool(() => room.reserve(id))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
  expect(refusals).toEqual(Array.from({ length: 49 }, () => 'mentor_full'));
  expect(await places(id)).toEqual([2, 1]);
});

it('the table itself refuses more people than places', async () => {
  const id = await mentor('active', 1, 1);
  await expect(world.query('update mentor set held = 1 where account_id = $1', [id])).rejects.toThrow(/mentor_room/);
});
