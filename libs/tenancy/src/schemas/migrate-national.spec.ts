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

it('lets everybody who works with texts call what compares them, and nobody make anything there', async () => {
  await asOwner(address(roles.app), async (client) => {
    const { rows } = await client.query(
      `select text_search.plain('José ØSTLI') as plain, text_search.similarity('garcia', 'garzia') > 0.3 as alike`,
    );
    expect(rows).toEqual([{ plain: 'jose ostli', alike: true }]);
    await expect(client.query('create table text_search.mine (id integer)')).rejects.toThrow(/permission denied/);
  });
});

it('says who can help when the extensions are installed elsewhere already', async () => {
  const again = () => migrateNational({ ownerUrl: address(roles.owner), appUrl: address(roles.app), queueUrl: null });
  await asOwner(address(roles.owner), async (client) => {
    await client.query('drop schema text_search cascade; delete from national.national_version where version = 16');
    await client.query('create schema others; create extension unaccent with schema others');
  });
  await expect(again()).rejects.toThrow('A superuser can move it: alter extension unaccent set schema text_search;');
  const superuser = new URL(server());
  superuser.pathname = `/${name}`;
  await asOwner(superuser.href, async (client) => {
    await client.query(`create schema text_search authorization ${roles.owner}; alter extension unaccent set schema text_search`);
  });
  expect(await again()).toEqual([16]);
});
