import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asOwner,
  InstitutionsRepository,
  loginOf,
  migrateNational,
  migrateSchoolSchema,
  NationalDb,
  openDataSource,
  Registry,
  RegistryRepository,
  TenantDb,
} from '@akin/tenancy';
import { migrateQueue } from '@akin/messaging';
import { startPostgres } from '../start/postgres.mjs';

/** A database of the bench's own, on a server of its own with the settings of production. */
export async function benchDatabase(poolSize) {
  const dataDir = mkdtempSync(join(tmpdir(), 'akin-bench-'));
  const server = await startPostgres({ dataDir, discard: true });
  await migrateNational({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, queueUrl: server.queueUrl });
  await migrateQueue({ databaseUrl: server.queueUrl }, server.ownerUrl);
  const source = await openDataSource(server.appUrl, poolSize);
  const national = new NationalDb(source);
  const registry = new Registry(new RegistryRepository(national));
  const institutions = new InstitutionsRepository(national);
  const addSchool = async (slug) => {
    const branding = { seed: '#1f4d3a', accent: '#8a5a0c', heroLine: '', mark: 'pine' };
    const id = await institutions.add({ slug, name: slug, shortName: slug, kind: 'medical_school', timeZone: 'America/Chicago', branding });
    const school = await registry.schoolById(id);
    await asOwner(server.ownerUrl, (client) => migrateSchoolSchema(client, school, loginOf(server.appUrl).name));
    await registry.changeState(id, 'active');
    return registry.schoolById(id);
  };
  const close = async () => {
    await source.destroy();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, source, db: new TenantDb(source), registry, institutions, addSchool, close };
}
