import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner } from '@akin/tenancy';
import { PeopleModule } from '../../people.module.js';
import { SchoolWorld } from '../../testing/school-world.js';
import { ReadingsRepository } from './readings.repository.js';

const migrations = join(__dirname, '../../../migrations');
const migration = (file: string) => readFileSync(join(migrations, file), 'utf8');
const [before] = /create table identity_reading \([^;]*\);/.exec(migration('0013-vocabulary-versions.sql')) ?? [''];

test('what was noted by what somebody looked for is made as wide as all the person shows', async () => {
  const world = await SchoolWorld.open(PeopleModule);
  try {
    const [mentor, learner] = [() => world.person('mentor'), () => world.person('learner')];
    const [shown, other, reader, friend] = [await mentor(), await mentor(), await learner(), await learner()].map(
      ({ personId }) => personId,
    );
    await asOwner(world.t.ownerUrl, async (client) => {
      await client.query(`set search_path to ${world.school.schema}; drop table answers_shown; ${before}`);
      for (const row of [
        [shown, '2026-11-02', reader, 'orientation', 3],
        [shown, '2026-11-03', friend, 'language', 1],
        [other, '2026-11-02', reader, 'faith', 1],
      ])
        await client.query('insert into identity_reading values ($1, $2, $3, $4, $5, now())', row);
      await client.query(migration('0026-readings-by-day.sql'));
      await client.query(`grant select on answers_shown to ${world.school.role}`);
    });
    const readings = world.get(ReadingsRepository);
    expect(await world.inSchool(() => readings.of(shown, 10))).toEqual([
      { day: '2026-11-03', readerId: friend, facets: ['language', 'orientation'], times: 1 },
      { day: '2026-11-02', readerId: reader, facets: ['language', 'orientation'], times: 3 },
    ]);
    expect(await world.inSchool(() => readings.of(other, 10))).toMatchObject([{ facets: ['faith'] }]);
  } finally {
    await world.close();
  }
});
