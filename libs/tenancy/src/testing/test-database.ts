import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  asOwner,
  InstitutionsRepository,
  migrateNational,
  migrateSchoolSchema,
  NationalDb,
  openDataSource,
  Registry,
  RegistryRepository,
  TenantDb,
  type NewSchool,
  type School,
} from '../index.js';

/** A database of a spec's own, with the doors to it. */
export interface TestDatabase {
  dataSource: DataSource;
  db: TenantDb;
  national: NationalDb;
  registry: Registry;
  institutions: InstitutionsRepository;
  ownerUrl: string;
  appUrl: string;
  queueUrl: string;
  /** Provisions an active school with every migration; the slug gets a random ending unless `exact`. */
  school(slug?: string, over?: Partial<NewSchool> & { exact?: boolean }): Promise<School>;
  close(): Promise<void>;
}

const template = 'akin_template';

function serverUrl(): string {
  const url = process.env['AKIN_TEST_OWNER_URL'];
  if (!url) throw new Error('Specs with a database run under `npm test` or jest with the root configuration.');
  return url;
}

function withDatabase(url: string, database: string, login?: { name: string; password: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (login) [changed.username, changed.password] = [login.name, login.password];
  return changed.toString();
}

const appLogin = () => ({ name: 'akin_app', password: process.env['AKIN_TEST_APP_PASSWORD'] ?? 'app' });
const queueLogin = () => ({ name: 'akin_queue', password: process.env['AKIN_TEST_QUEUE_PASSWORD'] ?? 'queue' });

/** The first spec of a run makes the template, the others wait for it. */
async function ensureTemplate(): Promise<void> {
  await asOwner(serverUrl(), async (client) => {
    await client.query('select pg_advisory_lock(777)');
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount) return;
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making}`);
    await client.query(`create database ${making}`);
    await migrateNational({
      ownerUrl: withDatabase(serverUrl(), making),
      appUrl: withDatabase(serverUrl(), making, appLogin()),
      queueUrl: withDatabase(serverUrl(), making, queueLogin()),
    });
    await client.query(`alter database ${making} rename to ${template}`);
  });
}

/** Opens a fresh database cloned from the template; close it in `afterAll`. */
export async function testDatabase(options: { entities?: (new () => object)[]; poolSize?: number } = {}): Promise<TestDatabase> {
  await ensureTemplate();
  const name = `akin_${randomBytes(6).toString('hex')}`;
  await asOwner(serverUrl(), async (client) => {
    await client.query('select pg_advisory_lock(777)');
    await client.query(`create database ${name} template ${template}`);
    await client.query(`grant connect on database ${name} to akin_app, akin_queue`);
    await client.query(`revoke all on database ${name} from public`);
  });
  const ownerUrl = withDatabase(serverUrl(), name);
  const appUrl = withDatabase(serverUrl(), name, appLogin());
  const dataSource = await openDataSource(appUrl, options.poolSize ?? 10, options.entities ?? []);
  const [db, national] = [new TenantDb(dataSource), new NationalDb(dataSource)];
  const registry = new Registry(new RegistryRepository(national));
  const institutions = new InstitutionsRepository(national);
  return {
    dataSource,
    db,
    national,
    registry,
    institutions,
    ownerUrl,
    appUrl,
    queueUrl: withDatabase(serverUrl(), name, queueLogin()),
    school: (slug = 'school', over = {}) => provision(institutions, registry, ownerUrl, slug, over),
    close: async () => {
      await dataSource.destroy();
      await asOwner(serverUrl(), (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function provision(
  institutions: InstitutionsRepository,
  registry: Registry,
  ownerUrl: string,
  slug: string,
  over: Partial<NewSchool> & { exact?: boolean },
): Promise<School> {
  const { exact, ...given } = over;
  const own = exact ? slug : `${slug}-${randomBytes(4).toString('hex')}`;
  const id = await institutions.add({
    slug: own,
    name: `${slug} School of Medicine`,
    shortName: slug,
    kind: 'medical_school',
    timeZone: 'America/Chicago',
    demoSignIn: true,
    branding: { seed: '#1f4d3a', accent: '#8a5a0c', heroLine: 'Someone here has walked it before you.', mark: 'pine' },
    ...given,
  });
  const school = (await registry.schoolById(id)) as School;
  await asOwner(ownerUrl, async (client: pg.Client) => {
    await migrateSchoolSchema(client, school, appLogin().name);
    await client.query(`update national.institution set state = 'active' where id = $1`, [id]);
  });
  return (await registry.schoolById(id)) as School;
}
