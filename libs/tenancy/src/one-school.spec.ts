import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';
import { asOwner, type School } from './index.js';
import { testDatabase, type TestDatabase } from './testing/index.js';

/** Ready to be spread over servers: every statement is about one school, or about control data, and names neither. */
const libs = join(workspaceRoot(), 'libs');
const doors = (text: string) => ['TenantDb', 'NationalDb'].filter((door) => new RegExp(`:\\s*${door}\\b`).test(text));
/** Those behind a door of the wall; what works with the owner's rights moves or makes whole schemas, and has to name them. */
const repositories = readdirSync(libs, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/]+\/src\/.*\.repository\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(libs, file), 'utf8') }))
  .filter(({ text }) => doors(text).length > 0);

/** Words before a name that say it is a table; `distinct from` and `extract(... from` do not. */
const beforeTable = /(?<!distinct |\bextract\(\w+ |\b(?:trim|substring|overlay)\([^)]*)\b(?:from|join|into|update)\s+/.source;

const qualified = new RegExp(`${beforeTable}(?:"?[a-z_][\\w$]*"?|\\$\\{[^}]*\\})\\s*\\.\\s*["\\w$]`, 'i');

describe('statements in repositories', () => {
  it('are found', () => expect(repositories.length).toBeGreaterThan(15));

  it.each([
    ['name no schema before a table', qualified],
    ['do not put a schema’s or a role’s name into a text', /\$\{[^}]*\b(schema|role_?name|schema_?name)\b[^}]*\}/i],
    ['do not look into the catalog', /\b(pg_catalog|information_schema|pg_class|pg_namespace|to_regclass|regclass)\b/i],
  ])('%s', (_what, forbidden) => {
    const found = repositories.flatMap(({ file, text }) => (forbidden.exec(text) ? [`${file}: ${forbidden.exec(text)?.[0]}`] : []));
    expect(found).toEqual([]);
  });

  it('belong to a school or to control data, never to both', () => {
    expect(repositories.filter(({ text }) => doors(text).length > 1).map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ['select 1 from t_lakeside.account', true],
    ['select 1 from "t_lakeside"."account"', true],
    ['insert into ${school.schema}.account values (1)', true],
    ['update national.institution set x = 1', true],
    ['select a.b from account a join wish w on w.id = a.id', false],
    ['select 1 where a.b is distinct from c.d', false],
    ['select extract(epoch from s.at)', false],
  ])('would be caught: %s (%s)', (sql, caught) => {
    expect(qualified.test(sql)).toBe(caught);
  });
});

describe('tables', () => {
  let t: TestDatabase;
  let school: School;
  beforeAll(async () => {
    t = await testDatabase();
    school = await t.school('one');
  });
  afterAll(() => t.close());

  it('of a school and of control data share no name, so that an unqualified one can mean one thing only', async () => {
    const { rows } = await asOwner(t.ownerUrl, (client) =>
      client.query(
        `select tablename from pg_tables where schemaname = $1 intersect select tablename from pg_tables where schemaname = 'national'`,
        [school.schema],
      ),
    );
    expect(rows).toEqual([]);
  });
});
