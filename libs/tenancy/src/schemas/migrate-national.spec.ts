import { randomBytes } from 'node:crypto';
import { asOwner, migrateNational } from '../index.js';

const server = () => process.env['AKIN_TEST_OWNER_URL'] as string;
const name = `akin_real_${randomBytes(6).toString('hex')}`;
const roles = { owner: `${name}_owner`, app: `${name}_app`, queue: `${name}_queue` };

function address(user: string): string {
  const url = new URL(server());
  [url.username, url.password, url.pathname] = [user, 'secret', `/${name}`];
  return url.href;
}

afterAll(() =>
  asOwner(server(), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    for (const role of [roles.app, roles.queue, roles.owner]) await client.query(`drop role if exists ${role}`);
  }),
);

it('asks of an owner no more than the database and CREATEROLE', async () => {
  await asOwner(server(), async (client) => {
    // Control data has one role in the whole server, made by whoever came first; here that was another run's superuser.
    await client.query(`create role ${roles.owner} login createrole password 'secret'`);
    await client.query(`do $$ begin create role akin_national nologin noinherit; exception when duplicate_object then null; end $$`);
    await client.query(`grant akin_national to ${roles.owner} with admin option`);
    await client.query(`create database ${name} owner ${roles.owner}`);
  });
  const addresses = { ownerUrl: address(roles.owner), appUrl: address(roles.app), queueUrl: address(roles.queue) };
  expect((await migrateNational(addresses)).length).toBeGreaterThan(0);
  expect(await migrateNational(addresses)).toEqual([]);
  const owned = await asOwner(addresses.ownerUrl, (client) =>
    client.query(`select pg_get_userbyid(nspowner) as who from pg_namespace where nspname = 'bullmq'`),
  );
  expect(owned.rows).toEqual([{ who: roles.queue }]);
});
