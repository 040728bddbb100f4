import { PeopleModule } from '../people.module.js';
import { ProfileService } from '../profile/profile.service.js';
import { ToldAnswers } from '../profile/told-answers.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { VocabularyDesk } from '../vocabulary/vocabulary-desk.service.js';
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

it('says whether the facets stand in an order of the school’s own, and puts terms first', async () => {
  const admin = await world.person('admin');
  const decide = (after: number, facets: string[], order = {}) =>
    world.inSchool(() =>
      world.get(VocabularyDesk).decide(admin, {
        ...{ after },
        changes: { facets: facets.map((code) => ({ code, shown: true })), needs: [], terms: {}, order },
      }),
    );
  expect((await offered((one) => one.view())).ownOrder).toBe(false);
  await decide(0, ['faith'], { faith: ['sikh'] });
  const view = await offered((one) => one.view());
  expect([view.ownOrder, view.facets[0].code, view.facets[0].terms[0].code]).toEqual([true, 'faith', 'sikh']);
  await decide(1, []);
  expect((await offered((one) => one.view())).ownOrder).toBe(false);
});
