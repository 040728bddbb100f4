import { assembleProvisioner } from '@akin/institutions';
import { DecisionStampsRepository, SchoolVocabulary, SchoolVocabularyRepository } from '@akin/people';
import { SystemClock } from '@akin/platform';
import {
  InstitutionsRepository,
  NationalDb,
  openDataSource,
  Registry,
  RegistryRepository,
  SchoolPreparations,
  TenantDb,
} from '@akin/tenancy';
import { HeroLinesRepository } from './hero-lines.repository.js';
import { SchoolRowsRepository } from './school-rows.repository.js';
import { Seeder } from './seeder.js';

/** A seeder on this database, and the provisioner it works with. Close it when done. */
export async function openSeeder(addresses: { ownerUrl: string; appUrl: string }) {
  const dataSource = await openDataSource(addresses.appUrl, 3);
  const [db, national, clock] = [new TenantDb(dataSource), new NationalDb(dataSource), new SystemClock()];
  const registry = new Registry(new RegistryRepository(national));
  const preparations = new SchoolPreparations();
  new SchoolVocabulary(new SchoolVocabularyRepository(db), new DecisionStampsRepository(db), preparations).onModuleInit();
  const { provisioner } = assembleProvisioner({
    addresses,
    db,
    national,
    registry,
    institutions: new InstitutionsRepository(national),
    preparations,
    // The demonstration's worker starts after the seeding and looks by itself.
    queues: { wake: async () => undefined },
    clock,
  });
  const seeder = new Seeder(provisioner, registry, new SchoolRowsRepository(db), new HeroLinesRepository(national), clock);
  return { seeder, provisioner, close: () => dataSource.destroy() };
}
