import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner } from '@akin/tenancy';
import { PeopleModule } from '../../people.module.js';
import { SchoolWorld } from '../../testing/school-world.js';
import { ReadingsRepository } from './readings.repository.js';

const migration = readFileSync(join(__dirname, '../../../migrations/0026-readings-tell-no-search.sql'), 'utf8');

test('what was noted by what somebody looked for is made as wide as all the person shows, also when done again', async () => {
  const world = await SchoolWorld.open(PeopleModule);
  try {
    const [mentor, learner] = [() => world.person('mentor'), () => world.person('learner')];
    const [shown, other, reader, friend] = [await mentor(), await mentor(), await learner(), await learner()];
    const readings = world.get(ReadingsRepository);
    const note = (subjectId: string, readerId: string, facet: string, day: string, times: number) => ({
      ...{ subjectId, readerId, facet, day, times },
      at: new Date(`${day}T12:00:00Z`),
    });
    await world.inSchool(() =>
      readings.add([
        note(shown.personId, reader.personId, 'orientation', '2026-11-02', 3),
        note(shown.personId, friend.personId, 'language', '2026-11-03', 1),
        note(other.personId, reader.personId, 'faith', '2026-11-02', 1),
      ]),
    );
    for (let again = 0; again < 2; again++)
      await asOwner(world.t.ownerUrl, (client) => client.query(`set search_path to ${world.school.schema}; ${migration}`));
    expect(await world.inSchool(() => readings.of(shown.personId, 10))).toEqual([
      { day: '2026-11-03', readerId: friend.personId, facets: ['language', 'orientation'], times: 1 },
      { day: '2026-11-02', readerId: reader.personId, facets: ['language', 'orientation'], times: 3 },
    ]);
    expect((await world.inSchool(() => readings.of(other.personId, 10))).map(({ facets }) => facets)).toEqual([['faith']]);
  } finally {
    await world.close();
  }
});
