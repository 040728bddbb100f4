import { PeopleModule } from '../people.module.js';
import { ProfileService } from '../profile/profile.service.js';
import { ToldAnswers } from '../profile/told-answers.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { OfferedVocabulary } from './offered-vocabulary.service.js';

let world: SchoolWorld;
beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule, { at: '2026-11-22T18:00:00Z' });
});
afterAll(() => world.close());

const offered = <T>(ask: (one: OfferedVocabulary) => Promise<T>) => world.inSchool(() => ask(world.get(OfferedVocabulary)));

it('finds languages beyond the list, and names them by their codes', async () => {
  expect((await offered((one) => one.findLanguages('garif'))).items).toEqual([{ code: 'cab', label: 'Garifuna' }]);
  expect((await offered((one) => one.nameLanguages(['cab', 'nowhere', 'spanish', 'cab']))).items.map(({ label }) => label)).toEqual([
    'Garifuna',
    'Spanish',
  ]);
});

it('keeps such a language as an answer, and tells it by its name', async () => {
  const ada = await world.person('mentor');
  await world.inSchool(() => world.get(ProfileService).answerFacet(ada, 'language', { terms: ['cab', 'spanish'], audience: 'pair' }));
  expect(await world.inSchool(() => world.get(ToldAnswers).of(ada.personId, 'pair'))).toMatchObject([{ values: ['Garifuna', 'Spanish'] }]);
  const wrong = world.inSchool(() => world.get(ProfileService).answerFacet(ada, 'faith', { terms: ['cab'], audience: 'pair' }));
  await expect(wrong).rejects.toMatchObject({ code: 'unknown_term' });
});
