import { Module } from '@nestjs/common';
import type { Wish } from '@akin/contracts';
import { PeopleModule } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { inSchool } from '@akin/tenancy';
import { sealWishLists } from '../wishes/seal-wish-lists.js';
import { WishListsRepository } from '../wishes/wish-lists.repository.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { LearnersDemand } from './learners-demand.service.js';

@Module({ imports: [PeopleModule], providers: [WishListsRepository, WishLists, LearnersDemand] })
class DemandModule {}

let world: SchoolWorld;
beforeEach(async () => {
  world = await SchoolWorld.open(DemandModule, { at: '2026-11-22T18:00:00Z' });
});
afterEach(() => world?.close());

async function wished(learners: number, ...wishes: Wish[]): Promise<void> {
  const people = await world.query<{ id: string }>(
    `insert into account (id, mail) select gen_random_uuid(), gen_random_uuid()::text || '@x.example' from generate_series(1, $1) returning id`,
    [learners],
  );
  for (const { id } of people) {
    const sealed = sealWishLists({ schoolId: world.school.id, accountId: id }, [{ name: 'My wishes', wishes }]);
    await world.query('insert into wish_lists values ($1, $2)', [id, sealed]);
  }
}
const today = () => world.inSchool(() => world.get(LearnersDemand).today());
const jain: Wish = { facet: 'faith', term: 'jain', weight: 'must' };
const leadership: Wish = { facet: 'need', term: 'leadership', weight: 'a_little' };

it('counts what lies sealed, from eleven learners on', async () => {
  await wished(10, jain);
  await wished(11, leadership);
  expect(await today()).toEqual([{ facet: 'need', term: 'leadership', learners: 11 }]);
});

it('is the same all day, so that nobody’s new wish can be told by it, and counts anew the next', async () => {
  await wished(10, jain);
  expect(await today()).toEqual([]);
  await wished(1, jain);
  expect(await today()).toEqual([]);
  world.clock.advance(86_400_000);
  expect(await today()).toEqual([{ facet: 'faith', term: null, learners: 11 }]);
});

it('is every school’s own', async () => {
  await wished(11, leadership);
  await today();
  const river = await world.t.school('river');
  expect(await inSchool(river, () => world.get(LearnersDemand).today())).toEqual([]);
});
