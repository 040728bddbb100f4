import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unseal } from '@akin/platform';
import { makeSpKey, openSpKey } from '@akin/sign-in';
import { asOwner, currentSchool, type School } from '@akin/tenancy';
import { oddities } from './testing/archive-services.js';
import { ArchiveWorld, spoken } from './testing/archive-world.js';

let world: ArchiveWorld;
let north: School;

const prepared: string[] = [];

beforeAll(async () => {
  world = await ArchiveWorld.open();
  world.preparations.add('restored', () => world.t.db.run(() => Promise.resolve(void prepared.push(currentSchool().id))));
  north = await world.school('north');
  mkdirSync(join(world.folder, 'uploads', north.id, 'cv'), { recursive: true });
  writeFileSync(join(world.folder, 'uploads', north.id, 'cv', 'Ada ü.pdf'), Buffer.alloc(300_000, 7));
  writeFileSync(join(world.folder, 'uploads', north.id, 'empty'), '');
  await asOwner(world.t.ownerUrl, (client) =>
    client.query(`insert into national.institution_contact values ($1, 'it', 'Ingrid Example', 'ingrid@north.example')`, [north.id]),
  );
});
afterAll(() => world.close());

/** A transaction this database has not come to. */
const elsewhere = '900000000000000000';

const archive = async (school: School) => {
  const file = world.newFile();
  return { file, summary: await world.exports.export(school, file) };
};

/** Everything about a schema's make that does not name the schema. */
const make = (school: School) =>
  asOwner(world.t.ownerUrl, async (client) => {
    const ask = async (sql: string) =>
      JSON.stringify((await client.query(sql, [school.schema])).rows)
        .replaceAll(school.schema, 'SCHEMA')
        .split('},');
    return {
      columns: await ask(
        `select table_name, column_name, ordinal_position, data_type, column_default, is_nullable, is_identity from information_schema.columns where table_schema = $1 order by 1, 3`,
      ),
      constraints: await ask(
        `select conrelid::regclass::text, conname, condeferrable, condeferred, convalidated, pg_get_constraintdef(oid) from pg_constraint where connamespace = $1::regnamespace order by 1, 2`,
      ),
      indexes: await ask(`select indexname, indexdef from pg_indexes where schemaname = $1 order by 1`),
      triggers: await ask(
        `select pg_get_triggerdef(t.oid) as trigger, pg_get_functiondef(tgfoid) as function from pg_trigger t join pg_class c on c.oid = tgrelid
         where c.relnamespace = $1::regnamespace and not tgisinternal order by 1`,
      ),
      rights: await ask(`select relname, relacl::text from pg_class where relnamespace = $1::regnamespace order by 1`),
    };
  });

describe('under another address', () => {
  let south: School;
  let before: Awaited<ReturnType<typeof archive>>;

  beforeAll(async () => {
    await asOwner(world.t.ownerUrl, (client) =>
      client.query(
        `update national.institution set group_first_barred = true, group_first_jurisdiction = 'Ohio', group_first_reason = 'Counsel.',
           group_first_since = '2026-05-01T12:00:00Z' where id = $1`,
        [north.id],
      ),
    );
    await world.query(north, 'insert into mentor_change values (gen_random_uuid(), $1)', [elsewhere]);
    before = await archive(north);
    const made = await world.restores().restore(before.file, { slug: 'south', name: 'South School' });
    south = (await world.t.registry.schoolById(made.id)) as School;
  });

  it('writes to nobody before it is opened', async () => {
    expect(south.state).toBe('suspended');
    const opened = await world.restores().restore(before.file, { slug: 'south-open', state: 'active' });
    const copy = await world.t.registry.schoolById(opened.id);
    expect([copy?.state, copy?.name]).toEqual(['active', `${north.name} (copy)`]);
  });

  it('is seen to by the rooms, in the context of the copy', async () => {
    expect(prepared).toContain(south.id);
    expect(prepared).not.toContain(north.id);
  });

  it('has the same contents, to the letter', async () => {
    const after = await archive(south);
    expect(after.summary.tables).toEqual(before.summary.tables);
    expect(after.summary).toMatchObject({ digest: before.summary.digest, rows: before.summary.rows, slug: 'south', name: 'South School' });
    expect(before.summary.rows).toBeGreaterThan(5000);
    expect(before.summary.uploads).toEqual({ files: 2, bytes: 300_000 });
  });

  it('leaves behind what has a meaning in one database only', async () => {
    expect(await world.query(north, 'select changed_by as by from mentor_change where changed_by = $1', [elsewhere])).toHaveLength(1);
    expect(await world.query(south, 'select changed_by as by from mentor_change where changed_by = $1', [elsewhere])).toEqual([]);
  });

  it('keeps what text alone would blur', async () => {
    const odd = (school: School) =>
      world.query(school, `select o::text, loose is null as none, plain::text, jsonb_typeof(loose) as kind from oddity o order by code`);
    expect(await odd(south)).toEqual(await odd(north));
    expect(await world.query(south, `select rows is null as rows, result is null as result from roster`)).toEqual([
      { rows: false, result: true },
    ]);
  });

  it('is made as a new school is made', async () => {
    const [one, other] = [await make(north), await make(south)];
    const roles = (lines: string[], school: School) => lines.map((line) => line.replaceAll(school.role, 'ROLE'));
    expect({ ...other, rights: roles(other.rights, south) }).toEqual({ ...one, rights: roles(one.rights, north) });
  });

  it('opens its sealed cells for itself only, and holds none in the clear', async () => {
    const [row] = await world.query<{ id: string; words_sealed: string }>(south, 'select * from secret');
    expect(unseal(row.words_sealed, south.id, row.id)).toBe(spoken);
    expect(() => unseal(row.words_sealed, north.id, row.id)).toThrow();
    expect(row.words_sealed).not.toContain('first');
  });

  it('goes on counting where it was', async () => {
    expect(await world.query(south, `with t as (insert into ticket (words) values ('next') returning id) select id from t`)).toEqual([
      { id: 5001 },
    ]);
    expect(await world.query(north, 'select max(id) as last from ticket')).toEqual([{ last: 5000 }]);
  });

  it('guards its references again', async () => {
    await expect(world.query(south, 'insert into kin values (gen_random_uuid(), gen_random_uuid())')).rejects.toThrow(/foreign key/);
  });

  it('has its files, and nothing staged', () => {
    const uploads = join(world.folder, 'uploads');
    expect(readFileSync(join(uploads, south.id, 'cv', 'Ada ü.pdf'))).toEqual(Buffer.alloc(300_000, 7));
    expect(statSync(join(uploads, south.id, 'empty')).size).toBe(0);
    expect(readdirSync(uploads).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('waits for a sign-in of its own, and brings its contacts', async () => {
    const [theirs, ours] = await asOwner(world.t.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select s.*, c.mail from national.sign_in s left join national.institution_contact c on c.institution_id = realm_id
         where realm_id = any($1) order by realm_id = $2`,
        [[north.id, south.id], south.id],
      );
      return rows as Record<string, unknown>[];
    });
    expect(ours).toMatchObject({
      host: expect.stringMatching(/^south\./),
      enabled: false,
      idp_entity_id: null,
      mail: 'ingrid@north.example',
    });
    expect(ours['sp_certificates']).not.toEqual(theirs['sp_certificates']);
    expect(south.groupFirst).toMatchObject({ barred: true, jurisdiction: 'Ohio', reason: 'Counsel.' });
    expect(south).toMatchObject({ signInReady: false, schemaVersion: oddities.version, kind: north.kind });
  });

  it('is noted, without a name', async () => {
    const lines = await asOwner(
      world.t.ownerUrl,
      async (client) => (await client.query('select action, slug, detail from national.operator_audit order by id')).rows,
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'exported', slug: 'north' }),
        expect.objectContaining({ action: 'imported', slug: 'south' }),
      ]),
    );
  });
});

it('comes back under its own address with its key and its provider, once the old one is gone', async () => {
  const east = await world.school('east');
  await asOwner(world.t.ownerUrl, async (client) => {
    await client.query(
      `update national.sign_in set idp_entity_id = 'https://idp.east.example', sso_url = 'https://idp.east.example/sso', idp_certificates = '{east}', enabled = true where realm_id = $1`,
      [east.id],
    );
    await client.query(
      `insert into national.domain (host, institution_id, token, verified_at) values ('mentors.east.example', $1, 'shown', now())`,
      [east.id],
    );
  });
  const { file, summary } = await archive(east);
  await expect(world.restores().restore(file)).rejects.toMatchObject({ code: 'slug_taken' });
  const key = await world.signIn.prepared(east.id);
  await world.erase(east);
  const made = await world.restores().restore(file, { state: 'suspended' });
  const back = (await world.t.registry.schoolById(made.id)) as School;
  expect(back).toMatchObject({ slug: 'east', state: 'suspended', signInReady: true });
  expect(back.id).not.toBe(east.id);
  expect(await world.signIn.ready(back.id)).toMatchObject({
    spCertificates: key.spCertificates,
    spEntityId: key.spEntityId,
    idpEntityId: 'https://idp.east.example',
  });
  expect((await archive(back)).summary.digest).toBe(summary.digest);
  const domains = await asOwner(
    world.t.ownerUrl,
    async (client) => (await client.query('select institution_id, token, verified_at from national.domain')).rows,
  );
  expect(domains).toEqual([{ institution_id: back.id, token: 'shown', verified_at: null }]);
});

describe('what a school decided about its sign-in', () => {
  const rules = {
    admission_rules: [{ kind: 'odd' }],
    confirm_new_identifiers: 'changed',
    idle_minutes: 11,
    absolute_hours: 3,
    admins_need_mfa: true,
  };
  const found = (id: string) =>
    asOwner(world.t.ownerUrl, async (client) => {
      const first = async (sql: string) => ((await client.query(sql, [id])).rows[0] ?? null) as Record<string, unknown> | null;
      return {
        rules: await first(
          'select admission_rules, confirm_new_identifiers, idle_minutes, absolute_hours, admins_need_mfa from national.sign_in where realm_id = $1',
        ),
        draft: await first('select metadata, url, options from national.sign_in_draft where realm_id = $1'),
        key: await first('select stage, key_sealed, certificate, since from national.sign_in_key where realm_id = $1'),
        trials: await first('select 1 from national.sign_in_trial where realm_id = $1'),
        sessions: await first('select 1 from national.session where realm_id = $1'),
      };
    });
  const draft = { metadata: '<prepared/>', url: null, options: { vendor: 'okta' } };
  let file: string;
  let key: string;

  beforeAll(async () => {
    const dale = await world.school('dale');
    key = (await makeSpKey('dale.localhost:3000', new Date())).sealed;
    await asOwner(world.t.ownerUrl, async (client) => {
      await client.query(
        `update national.sign_in set admission_rules = $2, confirm_new_identifiers = 'changed', idle_minutes = 11, absolute_hours = 3, admins_need_mfa = true
         where realm_id = $1`,
        [dale.id, JSON.stringify(rules.admission_rules)],
      );
      await client.query(
        `insert into national.sign_in_draft (realm_id, metadata, read_at, options, changed_at) values ($1, '<prepared/>', now(), '{"vendor": "okta"}', now())`,
        [dale.id],
      );
      await client.query(`insert into national.sign_in_key values ($1, 'going', $2, 'cert', '2026-01-02T03:04:05.678901Z')`, [
        dale.id,
        key,
      ]);
      await client.query(
        `insert into national.sign_in_trial (request_id, realm_id, browser_hash, owner_hash, digest, return_to, begun_at) values ('t', $1, '', '', '', '/', now())`,
        [dale.id],
      );
      await client.query(
        `insert into national.session (token_hash, id, realm_id, person_id, name_hash, created_at, last_seen_at, expires_at)
         values ('d', gen_random_uuid(), $1, gen_random_uuid(), '', now(), now(), now() + interval '1 hour')`,
        [dale.id],
      );
    });
    ({ file } = await archive(dale));
    await world.erase(dale);
  });

  it('goes to another address, without what was agreed with a provider', async () => {
    const made = await world.restores().restore(file, { slug: 'dale-copy' });
    expect(await found(made.id)).toEqual({ rules, draft: null, key: null, trials: null, sessions: null });
  });

  it('comes back at its own with what was being prepared, and with the key that is going', async () => {
    const made = await world.restores().restore(file);
    const back = await found(made.id);
    expect(back).toMatchObject({ rules, draft, key: { stage: 'going', certificate: 'cert' }, trials: null, sessions: null });
    expect(openSpKey(String(back.key?.['key_sealed']))).toBe(openSpKey(key));
  });
});

it('does not take a provider that another school has meanwhile', async () => {
  const west = await world.school('west');
  const provider = (id: string) =>
    asOwner(world.t.ownerUrl, (client) =>
      client.query(
        `update national.sign_in set idp_entity_id = 'https://idp.west.example', sso_url = 'https://idp.west.example/sso', idp_certificates = '{west}', enabled = true where realm_id = $1`,
        [id],
      ),
    );
  await provider(west.id);
  const { file } = await archive(west);
  await world.erase(west);
  await provider(north.id);
  const made = await world.restores().restore(file);
  expect(made).toMatchObject({ state: 'active', signInReady: false });
  expect((await world.signIn.summary(made.id)).idpEntityId).toBeNull();
});

describe('a provider that two schools share', () => {
  const idp = 'https://idp.shared.example';
  const sql = (text: string, values: unknown[]) => asOwner(world.t.ownerUrl, (client) => client.query(text, values));
  const relies = (id: string) =>
    sql(
      `update national.sign_in set idp_entity_id = $2, sso_url = 'https://idp.shared.example/sso', idp_certificates = '{shared}', enabled = true
       where realm_id = $1`,
      [id, idp],
    );
  const keyOf = async (id: string) =>
    (await sql('select sp_certificates from national.sign_in where realm_id = $1', [id])).rows[0] as object;
  const yesesOf = async (id: string) =>
    (await sql('select idp_entity_id from national.sign_in_shared_idp where realm_id = $1', [id])).rows as object[];

  it.each(['first', 'second'] as const)('lets the %s come back with it and with its key', async (which) => {
    const schools = { first: await world.school(`one-${which}`), second: await world.school(`two-${which}`) };
    for (const { id } of Object.values(schools)) await relies(id);
    await sql('insert into national.sign_in_shared_idp values ($1, $2, now())', [schools.second.id, idp]);
    const before = await keyOf(schools[which].id);
    const { file } = await archive(schools[which]);
    await world.erase(schools[which]);
    const made = await world.restores().restore(file);
    expect([made.signInReady, await keyOf(made.id)]).toEqual([true, before]);
    expect(await yesesOf(made.id)).toEqual(which === 'second' ? [{ idp_entity_id: idp }] : []);
    await sql(`update national.sign_in set idp_entity_id = null, idp_certificates = '{}', enabled = false where idp_entity_id = $1`, [idp]);
  });

  it('is not taken along by a copy', async () => {
    const [one, two] = [await world.school('one-copied'), await world.school('two-copied')];
    for (const { id } of [one, two]) await relies(id);
    await sql('insert into national.sign_in_shared_idp values ($1, $2, now())', [two.id, idp]);
    const { file } = await archive(two);
    const made = await world.restores().restore(file, { slug: 'two-copy' });
    expect([made.signInReady, await yesesOf(made.id)]).toEqual([false, []]);
  });
});

it('is a copy at another installation, even under its own address', async () => {
  const coast = await world.school('coast');
  await asOwner(world.t.ownerUrl, (client) =>
    client.query(`update national.sign_in set host = 'coast.elsewhere.example' where realm_id = $1`, [coast.id]),
  );
  const { file } = await archive(coast);
  await world.erase(coast);
  expect(await world.restores().restore(file)).toMatchObject({ slug: 'coast', state: 'suspended' });
});

it('takes away what a killed export of the same archive left, and nothing else', async () => {
  const file = world.newFile();
  const beside = (ending: string, minutes: number) => {
    writeFileSync(`${file}${ending}`, 'x');
    const at = new Date(Date.now() - minutes * 60_000);
    utimesSync(`${file}${ending}`, at, at);
  };
  beside('.0123abcd.partial', 90);
  beside('.4567abcd.partial', 1); // somebody may still be writing it
  beside('.mine.partial', 90);
  await world.exports.export(north, file);
  const name = basename(file);
  expect(
    readdirSync(world.folder)
      .filter((one) => one.startsWith(name))
      .sort(),
  ).toEqual(['', '.4567abcd.partial', '.mine.partial'].map((ending) => `${name}${ending}`));
});
