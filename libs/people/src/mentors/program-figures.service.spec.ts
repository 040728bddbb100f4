import { inSchool } from '@akin/tenancy';
import { SchoolAttendant } from '@akin/messaging';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';

let world: SchoolWorld;
let record: jest.SpyInstance;
beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  record = jest.spyOn(world.t.registry, 'recordFigures');
});
afterEach(() => record.mockClear());
afterAll(() => world.close());

const figures = async (id = world.school.id) => {
  const [row] = await world.t.national.run((m) =>
    m.query<{ mentors: number; learners: number }[]>('select mentors, learners from institution where id = $1', [id]),
  );
  return row;
};

it('shows a learner who merely signed in, and a mentor whatever made them active', async () => {
  await world.person('learner');
  const { personId } = await world.person('mentor');
  await world.query(`insert into mentor (account_id, state) values ($1, 'active')`, [personId]);
  await world.attend();
  expect(await figures()).toEqual({ mentors: 1, learners: 1 });
});

it('writes nothing while nothing changes', async () => {
  await world.attend();
  record.mockClear();
  await world.attend();
  await world.attend();
  expect(record).not.toHaveBeenCalled();
  await world.person('learner');
  await world.attend();
  expect(record).toHaveBeenCalledTimes(1);
});

it('tells unchanged numbers again after a while, over what another worker may have told', async () => {
  await world.attend();
  const right = await figures();
  await world.t.registry.recordFigures(world.school.id, { learners: 999 });
  world.clock.advance(10 * 60_000);
  await world.attend();
  expect(await figures()).toEqual(right);
});

it('remembers nothing it could not tell', async () => {
  await world.attend();
  const before = await figures();
  await world.person('learner');
  record.mockRejectedValueOnce(new Error('the registry is away'));
  await world.attend();
  expect(await figures()).toEqual(before);
  await world.attend();
  expect(await figures()).toEqual({ ...before, learners: before.learners + 1 });
});

it('keeps schools apart', async () => {
  await world.attend();
  const [mine, neighbor] = [await figures(), await world.t.school('neighbor')];
  await inSchool(neighbor, () => world.get(SchoolAttendant).sweep());
  expect([await figures(), await figures(neighbor.id)]).toEqual([mine, { mentors: 0, learners: 0 }]);
});
