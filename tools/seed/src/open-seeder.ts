import { Provisioner, StepsRepository } from '@akin/institutions';
import { SystemClock } from '@akin/platform';
import { Accounts, AccountsRepository, SignInConfig, SignInConfigRepository } from '@akin/sign-in';
import { InstitutionsRepository, NationalDb, openDataSource, Registry, RegistryRepository, TenantDb } from '@akin/tenancy';
import { HeroLinesRepository } from './hero-lines.repository.js';
import { SchoolRowsRepository } from './school-rows.repository.js';
import { Seeder } from './seeder.js';

/** A seeder on this database, and the provisioner it works with. Close it when done. */
export async function openSeeder(addresses: { ownerUrl: string; appUrl: string }) {
  const dataSource = await openDataSource(addresses.appUrl, 3);
  const [db, national, clock] = [new TenantDb(dataSource), new NationalDb(dataSource), new SystemClock()];
  const registry = new Registry(new RegistryRepository(national));
  const provisioner = new Provisioner(
    addresses,
    registry,
    new InstitutionsRepository(national),
    new StepsRepository(national),
    new SignInConfig(national, new SignInConfigRepository(national), clock),
    new Accounts(db, new AccountsRepository(db)),
    clock,
  );
  const seeder = new Seeder(provisioner, registry, new SchoolRowsRepository(db), new HeroLinesRepository(national), clock);
  return { seeder, provisioner, close: () => dataSource.destroy() };
}
