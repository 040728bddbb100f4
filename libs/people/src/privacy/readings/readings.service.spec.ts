import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../../people.module.js';
import { SchoolWorld } from '../../testing/school-world.js';
import { Readings } from './readings.service.js';

let world: SchoolWorld;
let readings: Readings;
let [ada, ben, cem]: Actor[] = [];

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule, { at: '2026-11-22T18:00:00Z' });
  readings = world.get(Readings);
  [ada, ben, cem] = [await world.person('mentor'), await world.person('learner'), await world.person('learner')];
});
afterAll(() => world.close());
afterEach(() => world.query('delete from answers_shown where true'));

const note = (reader: Actor, ...shown: [Actor, string[]][]) =>
  world.inSchool(() => {
    readings.note(
      reader,
      shown.map(([{ personId }, facets]) => ({ subjectId: personId, facets })),
    );
    return Promise.resolve();
  });
const rows = async () => {
  await readings.write();
  return world.query<object>(
    `select subject_id = $1 as ada, reader_id = $2 as ben, facets, times, to_char(day, 'YYYY-MM-DD') as day from answers_shown order by 2, 1`,
    [ada.personId, ben.personId],
  );
};

it('keeps who was shown what about whom and on which day, once a day with how often', async () => {
  await note(ben, [ada, ['faith', 'faith', 'language']]);
  await note(ben, [ada, ['language']]);
  await rows();
  await note(ben, [ada, ['language']]);
  expect(await rows()).toEqual([{ ada: true, ben: true, facets: ['faith', 'language'], times: 3, day: '2026-11-22' }]);
  await note(ben, [ada, ['gender']]);
  expect(await rows()).toEqual([{ ada: true, ben: true, facets: ['faith', 'gender', 'language'], times: 4, day: '2026-11-22' }]);
});

it('is not told of what is nobody’s identity, nor of looking at oneself', async () => {
  await note(ben, [ada, ['specialty', 'interest']], [ben, ['faith']]);
  expect(await rows()).toEqual([]);
});

it('leaves out who has gone, and keeps the others', async () => {
  const ghost = { ...cem, personId: '019a0000-0000-7000-8000-000000000000' };
  await note(ben, [ghost, ['faith']], [ada, ['gender']]);
  await note(ghost, [ada, ['gender']]);
  expect(await rows()).toMatchObject([{ facets: ['gender'], ben: true }]);
});

it('loses nothing when it cannot be written for a moment', async () => {
  await note(ben, [ada, ['faith']]);
  const broken = jest.spyOn(world.t.db, 'run').mockRejectedValueOnce(new Error('gone for a moment'));
  await readings.write();
  broken.mockRestore();
  await note(ben, [ada, ['faith']]);
  expect(await rows()).toMatchObject([{ facets: ['faith'], times: 2 }]);
});

it('writes as much as there is, some at a time', async () => {
  const everybody: Actor[] = [];
  for (let n = 0; n < 21; n++) everybody.push(await world.person('learner'));
  for (const reader of everybody) await note(reader, ...everybody.map((one): [Actor, string[]] => [one, ['faith']]));
  expect(await rows()).toHaveLength(21 * 20);
});
