import { loadMigrations, migrateSchools } from '@akin/tenancy';
import { addedColumns } from './migrating.mjs';

/** A run of migrations in a process of its own, to be killed. */
process.once('message', async ({ ownerUrl, appUrl, columns }) => {
  process.send('began');
  await migrateSchools(ownerUrl, appUrl, { migrations: [...loadMigrations('migrations'), ...addedColumns(columns)] });
  process.disconnect();
});
process.send('ready');
