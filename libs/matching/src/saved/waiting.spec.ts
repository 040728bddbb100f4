import type { FacetUse, SavedQuery } from '@akin/contracts';
import { FacetsRepository } from '@akin/people';
import { Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld, type MentorLike } from '../testing/finding-world.js';
import { SavedSearches } from './saved-searches.service.js';

const query: SavedQuery = { words: '', filters: [], wishes: [{ facet: 'language', term: 'spanish', weight: 'must' }], lean: 50 };
const fitting: MentorLike = { answers: { language: ['spanish'] } };

let world: FindingWorld;
let imani: Actor;

beforeEach(async () => {
  world = await FindingWorld.open(MatchingModule);
  imani = await world.person('learner');
});
afterEach(() => world.close());

const wait = () => world.inSchool(() => world.get(SavedSearches).keep(imani, { name: 'Spanish', query, waits: true }));
const mails = async () => (await world.query<{ n: number }>('select count(*)::integer as n from mail'))[0].n;
const saved = async () => (await world.inSchool(() => world.get(SavedSearches).list(imani)))[0];

it('tells of whoever really becomes available, however that comes about', async () => {
  const [full, paused, silent, away] = [
    await world.mentor('Full', { ...fitting, capacity: 1, taken: 1 }),
    await world.mentor('Paused', { ...fitting, state: 'paused' }),
    await world.mentor('Silent', { answers: { language: ['french'] } }),
    await world.mentor('Away', fitting),
  ];
  await world.inSchool(() => world.get(Accounts).setLeaving([away], true));
  expect(await wait()).toMatchObject({ fits: 0 });
  await world.attend();
  expect(await mails()).toBe(0);

  const events: [string, () => Promise<unknown>][] = [
    ['a place is free', () => world.query('update mentor set taken = 0 where account_id = $1', [full])],
    ['a pause ends', () => world.query(`update mentor set state = 'active' where account_id = $1`, [paused])],
    ['somebody new joins', () => world.mentor('New', fitting)],
    ['an answer is given', () => world.answer(silent, 'language', ['spanish', 'french'])],
    ['somebody is back', () => world.inSchool(() => world.get(Accounts).setLeaving([away], false))],
  ];
  for (const [at, [what, happens]] of events.entries()) {
    await happens();
    await world.attend();
    expect([what, await mails(), (await saved()).fits]).toEqual([what, at + 1, at + 1]);
  }
  await world.attend();
  expect([await mails(), (await saved()).fresh]).toEqual([events.length, events.length]);
});

it('is quiet about what concerns nobody who waits, and about answers nobody may see', async () => {
  const other = await world.mentor('Other', { answers: { language: ['french'] } });
  await wait();
  await world.query('update mentor set capacity = 5 where account_id = $1', [other]);
  await world.mentor('Private', { ...fitting, audience: 'matching' });
  await world.attend();
  expect([await mails(), (await saved()).fits]).toEqual([0, 0]);
  await world.inSchool(() => world.get(FacetsRepository).removeAll(other));
  await world.attend();
  expect(await mails()).toBe(0);
});

it('tells of nobody while the rules of the school set aside what is looked for, and of each who came since once they do not', async () => {
  const noMust = { language: ['collect', 'display', 'search', 'rank'] as FacetUse[] };
  await world.mentor('Ruth', fitting);
  await world.mentor('Omar', { answers: { language: ['french'] } });
  expect(await wait()).toMatchObject({ fits: 1 });
  await world.allow(noMust);
  await world.attend();
  expect([await mails(), await saved()]).toMatchObject([0, { fits: 0, fresh: 0, barred: true }]);
  await world.mentor('Pilar', fitting);
  await world.attend();
  expect(await mails()).toBe(0);
  await world.allow();
  await world.attend();
  expect([await mails(), await saved()]).toMatchObject([1, { fits: 2, fresh: 1 }]);
  expect((await saved()).barred).toBeUndefined();
});
