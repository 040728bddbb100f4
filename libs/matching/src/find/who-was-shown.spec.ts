import type { MentorQuery } from '@akin/contracts';
import { Readings } from '@akin/people';
import type { Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld } from '../testing/finding-world.js';

let world: FindingWorld;
let imani: Actor;
let ana: string;

beforeAll(async () => {
  world = await FindingWorld.open(MatchingModule, { at: '2026-11-19T18:00:00Z' });
  imani = await world.person('learner');
  ana = await world.mentor('Ana', { answers: { faith: ['jain'], orientation: ['bisexual'] } });
  await world.answer(ana, 'gender', ['woman'], 'matching');
});
afterAll(() => world?.close());
beforeEach(() => world.query('delete from answers_shown where true'));

const notedOf = async () => {
  await world.get(Readings).write();
  const rows = await world.query<{ facets: string[] }>('select facets from answers_shown where subject_id = $1', [ana]);
  return rows.flatMap(({ facets }) => facets);
};
const jain = { facet: 'faith', term: 'jain' };

it.each<[string, MentorQuery]>([
  ['nothing', {}],
  ['a wish that is met', { wishes: [{ ...jain, weight: 'must' }] }],
  ['a wish that is missed', { wishes: [{ facet: 'orientation', term: 'gay', weight: 'a_lot' }] }],
  ['a wish the mentor answers to nobody', { wishes: [{ facet: 'gender', term: 'woman', weight: 'a_little' }] }],
  ['a filter', { filters: [jain] }],
  ['a word', { words: 'jain' }],
  ['a wish for words', { wishes: [{ facet: 'words', term: 'jain', weight: 'a_lot' }] }],
])('a mentor who is found by %s reads no wish in who was shown what', async (_what, query) => {
  expect((await world.search(imani, query)).total).toBe(1);
  expect(await notedOf()).toEqual(['faith', 'orientation']);
});

it('is told the same when their page is opened', async () => {
  await world.read(imani, ana);
  expect(await notedOf()).toEqual(['faith', 'orientation']);
});
