import { inSchool, SchoolPreparations, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { DecisionStampsRepository } from './decision-stamps.repository.js';
import { SchoolVocabularyRepository } from './school-vocabulary.repository.js';
import { SchoolVocabulary } from './school-vocabulary.service.js';
import { vocabulary } from './vocabulary.js';

let t: TestDatabase;
let school: School;
let service: SchoolVocabulary;
let stamps: DecisionStampsRepository;
const preparations = new SchoolPreparations();
const change = (sql: string) => inSchool(school, () => t.db.run((m) => m.query(sql)));
const shown = () => inSchool(school, () => service.shown());
const prepare = () => inSchool(school, () => preparations.run('vocabularies'));

beforeAll(async () => {
  t = await testDatabase();
  school = await t.school('words');
  stamps = new DecisionStampsRepository(t.db);
  service = new SchoolVocabulary(new SchoolVocabularyRepository(t.db), stamps, preparations);
});
afterAll(() => t.close());

it('is asked for in words when its room is missing', async () => {
  await expect(prepare()).rejects.toThrow(/vocabularies.*missing a room/);
  service.onModuleInit();
});

it('shows a school that lists nothing everything', async () => {
  expect(await shown()).toEqual(vocabulary);
});

it('is written into a new school, and again without undoing what the school decided', async () => {
  await prepare();
  expect(await shown()).toEqual(vocabulary);
  await change(`update school_facet set shown = false where facet = 'faith'`);
  await change(`update school_need set position = 0 where need = 'residency_application'`);
  await prepare();
  await inSchool(school, () => stamps.renew('words'));
  const view = await shown();
  expect(view.facets.map(({ code }) => code)).toEqual(vocabulary.facets.map(({ code }) => code).filter((code) => code !== 'faith'));
  expect(view.needs[0].code).toBe('residency_application');
  expect(view.needs).toHaveLength(vocabulary.needs.length);
});
