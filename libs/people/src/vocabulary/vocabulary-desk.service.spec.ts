import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { OfferedVocabulary } from '../privacy/offered-vocabulary.service.js';
import { ProfileService } from '../profile/profile.service.js';
import { ToldAnswers } from '../profile/told-answers.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { VocabularyDesk } from './vocabulary-desk.service.js';

let world: SchoolWorld;
let ada: Actor;
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const view = () => inside(() => world.get(VocabularyDesk).view(ada));

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule);
  ada = await world.person('admin');
});
afterEach(() => world.close());

it('keeps what the school added for people to answer with, and its name where others read it', async () => {
  const { changes } = await view();
  const own = { code: 'own_druze', shown: true, label: 'Druze', added: true };
  const decide = (after: number, shown: boolean) =>
    inside(() => world.get(VocabularyDesk).decide(ada, { after, changes: { ...changes, terms: { faith: [{ ...own, shown }] } } }));
  expect(await decide(0, true)).toMatchObject({ version: 1, madeBy: 'Ada admin1' });
  const answer = () => inside(() => world.get(ProfileService).answerFacet(ada, 'faith', { terms: ['own_druze'], audience: 'school' }));
  await answer();
  const offered = async () => (await inside(() => world.get(OfferedVocabulary).view())).facets.find(({ code }) => code === 'faith')?.terms;
  expect(await offered()).toContainEqual({ code: 'own_druze', label: 'Druze' });

  await decide(1, false);
  expect(await offered()).not.toContainEqual(expect.objectContaining({ code: 'own_druze' }));
  expect(await inside(() => world.get(ToldAnswers).of(ada.personId, 'school'))).toMatchObject([{ values: ['Druze'] }]);
});

it('lets nobody decide over what somebody else just decided', async () => {
  const { changes } = await view();
  const decide = () => inside(() => world.get(VocabularyDesk).decide(ada, { after: 0, changes }));
  await decide();
  await expect(decide()).rejects.toMatchObject({ code: 'policy_changed' });
});

it('starts from what was listed for the school', async () => {
  await world.query(`insert into school_facet values ('faith', 1, false), ('language', 2, true)`);
  expect((await view()).changes).toEqual({
    facets: [
      { code: 'faith', shown: false },
      { code: 'language', shown: true },
    ],
    needs: [],
    terms: {},
  });
});
