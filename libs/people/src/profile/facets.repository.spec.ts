import type { FacetAnswer } from '@akin/contracts';
import { inSchool } from '@akin/tenancy';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { FacetsRepository } from './facets.repository.js';

let world: SchoolWorld;
let facets: FacetsRepository;
beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  facets = world.get(FacetsRepository);
});
afterAll(() => world.close());

const answer = (facet: string, over: Partial<FacetAnswer> = {}): FacetAnswer => ({
  ...{ facet, terms: ['yes'], ownWords: null, audience: 'matching' },
  ...over,
});
const someone = async (...answers: FacetAnswer[]) => {
  const { personId } = await world.person('mentor');
  await world.inSchool(async () => {
    for (const one of answers) await facets.put(personId, one);
  });
  return personId;
};
const read = (id: string) => world.inSchool(() => facets.of(id));

it('leaves nothing readable behind: neither words and terms, nor which questions were answered', async () => {
  const id = await someone(
    answer('faith', { terms: ['protestant'], ownWords: 'canary-words' }),
    answer('veteran'),
    answer('orientation', { terms: ['bisexual'] }),
  );
  const dump = await world.everything();
  expect(dump).toContain(id);
  for (const canary of ['canary', 'protestant', 'faith', 'veteran', 'orientation', 'bisexual', 'matching'])
    expect(dump).not.toContain(canary);
  expect((await read(id)).map(({ facet }) => facet)).toEqual(['faith', 'orientation', 'veteran']);
});

it('does not open in another person’s row', async () => {
  const [ada, bo] = [await someone(answer('veteran')), await someone(answer('rural'))];
  await world.query('update facet_answers set sealed = (select sealed from facet_answers where account_id = $1) where account_id = $2', [
    ada,
    bo,
  ]);
  await expect(read(bo)).rejects.toThrow();
  await expect(read(ada)).resolves.toHaveLength(1);
});

it('does not open at another school, not even for the same person', async () => {
  const id = await someone(answer('veteran'));
  const [{ sealed }] = await world.query<{ sealed: string }>('select sealed from facet_answers where account_id = $1', [id]);
  const neighbor = await world.t.school('neighbor');
  await inSchool(neighbor, async () => {
    await world.t.db.run((m) => m.query(`insert into account (id, mail) values ($1, 'ada@neighbor.example')`, [id]));
    await world.t.db.run((m) => m.query('insert into facet_answers values ($1, $2)', [id, sealed]));
    await expect(facets.of(id)).rejects.toThrow();
  });
});

it('keeps both of two answers given at the same moment', async () => {
  const id = await someone();
  const given = ['caregiver', 'first_generation', 'low_income', 'rural', 'veteran'];
  await Promise.all(given.map((facet) => world.inSchool(() => facets.put(id, answer(facet)))));
  expect((await read(id)).map(({ facet }) => facet)).toEqual(given);
});

it('keeps no trace of somebody who takes everything back', async () => {
  const id = await someone(answer('veteran'), answer('rural'));
  await world.inSchool(() => facets.remove(id, 'veteran'));
  expect(await read(id)).toEqual([{ accountId: id, ...answer('rural') }]);
  await world.inSchool(() => facets.remove(id, 'rural'));
  expect(await world.query('select 1 from facet_answers where account_id = $1', [id])).toEqual([]);
});
