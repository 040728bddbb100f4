import { ProfileService } from '../profile/profile.service.js';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { People } from './people.service.js';

let world: SchoolWorld;
beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
});
afterAll(() => world.close());

it('shows who takes part and who has not come yet, and never an identity answer', async () => {
  const admin = await world.person('admin');
  const [came, waiting] = [await world.person('mentor'), await world.person('mentor')];
  await world.query('update account set first_sign_in_at = now() where id = any($1)', [[came.personId, admin.personId]]);
  await world.query(`insert into profile (account_id, title, department) values ($1, 'Professor', 'Anatomy')`, [came.personId]);
  await world.query(`insert into mentor (account_id, state) values ($1, 'active')`, [came.personId]);
  await world.inSchool(() => world.get(ProfileService).answerFacet(came, 'gender', { terms: ['woman'], audience: 'partners' }));
  const list = (filter: object) => world.inSchool(() => world.get(People).list(admin, { page: 1, size: 20, ...filter }));

  const { items, total } = await list({ role: 'mentor' });
  expect(total).toBe(2);
  expect(items[0]).toEqual({
    id: came.personId,
    name: 'Ada mentor2',
    mail: 'mentor2@north.example',
    roles: ['mentor'],
    department: 'Anatomy',
    title: 'Professor',
    mentorState: 'active',
    signedInBefore: true,
    leaving: false,
    suspended: false,
  });
  expect((await list({ waiting: true })).items.map(({ id }) => id)).toEqual([waiting.personId]);
  expect((await list({ q: 'MENTOR2@' })).items.map(({ id }) => id)).toEqual([came.personId]);
  expect(await list({ q: '%' })).toEqual({ items: [], total: 0 });
});
