import { defaultShares } from '@akin/contracts';
import { SchoolWorld } from '@akin/people/testing';
import { AccountMerges, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { MatchingSettingsService } from './matching-settings.service.js';

const shares = { who: 30, what: 50, practical: 15, mentor: 5 };
const synonyms = [{ word: ' peds  ', means: 'pediatrics' }];

let world: SchoolWorld;
let ada: Actor;
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const decide = (after: number, change = { shares, synonyms }) =>
  inside(() => world.get(MatchingSettingsService).decide(ada, { after, ...change }));

beforeEach(async () => {
  world = await SchoolWorld.open(MatchingModule);
  ada = await world.person('admin');
});
afterEach(() => world.close());

it('is what Akin ships until the school decides', async () => {
  expect(await inside(() => world.get(MatchingSettingsService).view(ada))).toEqual({
    ...{ shares: defaultShares, synonyms: [], version: 0, madeBy: null, madeAt: null },
  });
  expect(await inside(() => world.get(MatchingSettingsService).now())).toEqual({ shares: defaultShares, synonyms: [] });
});

it('holds at once, in another process too, and keeps every version', async () => {
  const elsewhere = await world.another(MatchingModule);
  const there = () => inside(() => elsewhere.get(MatchingSettingsService).now());
  await there();
  const saved = await decide(0);
  const tidied = [{ word: 'peds', means: 'pediatrics' }];
  expect(saved).toEqual({ shares, synonyms: tidied, version: 1, madeBy: 'Ada admin1', madeAt: world.clock.now().toISOString() });
  expect(await there()).toEqual({ shares, synonyms: tidied });
  await decide(1, { shares: defaultShares, synonyms: [] });
  expect(await there()).toEqual({ shares: defaultShares, synonyms: [] });
  expect(await world.query('select version, shares from matching_settings order by version')).toMatchObject([
    { version: 1, shares },
    { version: 2, shares: defaultShares },
  ]);
  await elsewhere.close();
});

it('lets nobody decide over what somebody else just decided, and nothing that does not add up', async () => {
  const outcomes = await Promise.allSettled([decide(0), decide(0)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(decide(0)).rejects.toMatchObject({ code: 'policy_changed' });
  await expect(decide(1, { shares: { ...shares, mentor: 6 }, synonyms })).rejects.toMatchObject({ code: 'bad_input' });
  expect(await world.query('select 1 from matching_settings')).toHaveLength(1);
});

it('is somebody’s under the account theirs became', async () => {
  const stays = await world.person('admin');
  await decide(0);
  const merger = world.get(AccountMerges).all().find(({ columns }) => columns.includes('matching_settings.made_by')); // prettier-ignore
  await inside(async () => merger?.move(ada.personId, stays.personId));
  expect(await inside(() => world.get(MatchingSettingsService).view(stays))).toMatchObject({ madeBy: 'Ada admin2' });
});
