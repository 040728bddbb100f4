import { inSchool } from '@akin/tenancy';
import { ArrivalsWorld, signedIn } from '../testing/arrivals-world.js';
import { ArrivalsRepository } from './arrivals.repository.js';

let world: ArrivalsWorld;

beforeAll(async () => {
  world = await ArrivalsWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.begin());

describe('nobody comes in', () => {
  it.each([
    ['who is suspended', 'update account set suspended_at = now() where id = $1', 403],
    ['whose account is closed', `update account set state = 'closed' where id = $1`, 403],
    ['who left the roster', 'update account set leaving = true where id = $1', 403],
    ['and yet who is on it does', 'update account set leaving = false where id = $1', 303],
  ])('%s', async (_what, change, status) => {
    await world.policy('changed');
    const { id, who } = await world.listed('jo');
    await world.arrive(who);
    await world.sql(`with done as (${change} returning 1) select 1 from done`, [id]);
    const reply = await world.arrive(who);
    expect([reply.statusCode, signedIn(reply)]).toEqual([status, status === 303]);
  });

  it.each([
    ['leaves the roster', 'update account set leaving = true where id = $1'],
    ['is suspended', 'update account set suspended_at = now() where id = $1'],
    ['loses the last role', `update account set given_roles = '{}' where id = $1`],
  ])('who %s between being found and being let in', async (_what, change) => {
    await world.policy('changed');
    const { id, who } = await world.listed('kay');
    expect(signedIn(await world.arrive(who))).toBe(true);
    const arrivals = world.app.get(ArrivalsRepository);
    const find = arrivals.byIdentity.bind(arrivals);
    const once = jest.spyOn(arrivals, 'byIdentity').mockImplementationOnce(async (identity) => {
      const found = await find(identity);
      await inSchool(world.school, () => world.t.db.put(`with done as (${change} returning 1) select 1 from done`, [id]));
      return found;
    });
    const reply = await world.arrive(who);
    expect([once.mock.calls.length, reply.statusCode, signedIn(reply)]).toEqual([2, 403, false]);
    once.mockRestore();
  });
});
