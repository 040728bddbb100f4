import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner, loadMigrations, type School } from '@akin/tenancy';
import { withOddities } from './testing/archive-services.js';
import { ArchiveWorld } from './testing/archive-world.js';

let world: ArchiveWorld;
beforeAll(async () => {
  world = await ArchiveWorld.open();
});
afterAll(() => world.close());

const schoolOf = async (id: string) => (await world.t.registry.schoolById(id)) as School;

describe('while people work', () => {
  let north: School;
  beforeAll(async () => {
    north = await world.school('north');
    await world.query(north, `insert into oddity (code, at, amount) select 'purse ' || n, 'epoch', 100 from generate_series(1, 50) n`);
  });

  /** Moves money between purses and writes a line about each move, in one transaction; tables far apart in the archive. */
  async function move(): Promise<void> {
    const [from, to] = [1 + Math.floor(Math.random() * 50), 1 + Math.floor(Math.random() * 50)];
    await world
      .query(
        north,
        `with less as (update oddity set amount = amount - 1 where code = 'purse ' || $1::int returning 1),
            line as (insert into outbox_event (id, topic, payload) values ($3, 'moved', '{}') returning 1),
            told as (insert into ticket (words) select 'moved' from less returning 1)
       select count(*) from less, line, told`,
        [from, to, randomUUID()],
      )
      .catch(() => undefined);
  }

  it('is as it was at one moment: what belongs together is there together', async () => {
    let [moves, working] = [0, true];
    const writers = [1, 2, 3].map(async () => {
      while (working) moves += Number(await move().then(() => 1));
    });
    const atParts: number[] = [];
    const file = world.newFile();
    const summary = await world.exports.export(north, file, { report: () => atParts.push(moves) });
    working = false;
    await Promise.all(writers);
    expect(atParts.at(-1)).toBeGreaterThan(atParts[0]); // people did write meanwhile
    const copy = await schoolOf((await world.restores().restore(file, { slug: 'copy' })).id);
    const [told] = await world.query<{ spent: number; lines: number; tickets: number }>(
      copy,
      `select (select 5000 - sum(amount) from oddity where code like 'purse %')::int as spent,
         (select count(*) from outbox_event where topic = 'moved')::int as lines, (select count(*) from ticket where words = 'moved')::int as tickets`,
    );
    expect(told.lines).toBe(told.spent);
    expect(told.tickets).toBe(told.spent);
    expect(summary.tables.find(({ name }) => name === 'outbox_event')?.rows).toBe(told.lines);
  });

  it('leaves nothing behind when it is called off, nor when it fails', async () => {
    const before = readdirSync(world.folder);
    const stop = new AbortController();
    const report = (doing: string) => void (doing.startsWith('writing tables/ticket') && stop.abort());
    await expect(world.exports.export(north, world.newFile(), { report, signal: stop.signal })).rejects.toThrow(/abort/i);
    await expect(world.exports.export(north, join(world.folder, 'nowhere', 'x'))).rejects.toMatchObject({
      code: 'ENOENT',
      path: join(world.folder, 'nowhere'),
    });
    expect(readdirSync(world.folder)).toEqual(before);
  });

  it.each(['checking tables/ticket', 'restoring tables/ticket', 'restoring uploads'])(
    'is not restored when called off at: %s',
    async (moment) => {
      mkdirSync(join(world.folder, 'uploads', north.id), { recursive: true });
      writeFileSync(join(world.folder, 'uploads', north.id, 'talk'), 'words');
      const file = world.newFile();
      await world.exports.export(north, file);
      const before = [await world.everything('off'), readdirSync(join(world.folder, 'uploads'))];
      const stop = new AbortController();
      const report = (doing: string) => void (doing.startsWith(moment) && stop.abort());
      const restoring = world.restores().restore(file, { slug: 'off', report, signal: stop.signal });
      await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
      expect([await world.everything('off'), readdirSync(join(world.folder, 'uploads'))]).toEqual(before);
    },
  );

  it('does not write over a file that is there', async () => {
    const file = world.newFile();
    await world.exports.export(north, file);
    await expect(world.exports.export(north, file)).rejects.toMatchObject({
      code: 'bad_input',
      detail: { fields: [{ field: 'file', message: expect.stringMatching(/already/) }] },
    });
  });
});

describe('an archive of an older version', () => {
  const first = loadMigrations('migrations').filter(({ version }) => version <= 6);

  it('is restored at its version and then brought up to date', async () => {
    const old = await world.oldSchool('old', first);
    await asOwner(world.t.ownerUrl, (client) =>
      client.query(`insert into ${old.schema}.account (id, mail) values ($1, 'ada@old.example')`, [randomUUID()]),
    );
    const file = world.newFile();
    const summary = await world.exports.export(old, file);
    expect(summary.schemaVersion).toBe(6);
    const made = await schoolOf((await world.restores().restore(file, { slug: 'renewed' })).id);
    expect(made.schemaVersion).toBe(9001);
    expect(await world.query(made, 'select mail from account')).toEqual([{ mail: 'ada@old.example' }]);
    expect(await world.query(made, 'select count(*)::int as n from ticket')).toEqual([{ n: 0 }]);
  });

  it('is refused where the tables are older', async () => {
    const school = await world.school('young');
    const file = world.newFile();
    await world.exports.export(school, file);
    const before = await world.everything('younger');
    for (const known of [first, withOddities().slice(0, -1)])
      await expect(world.restores(known).restore(file, { slug: 'younger' })).rejects.toMatchObject({ code: 'archive_too_new' });
    expect(await world.everything('younger')).toEqual(before);
  });
});
