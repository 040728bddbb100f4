import './source-hooks.mjs';

/** Migrates all schools in a process of its own, so that it can be killed as a machine would die. */
const { migrateSchools } = await import('../schemas/migrate-schools.ts');

process.once('message', async ({ ownerUrl, appUrl, migrations }) => {
  process.send('began');
  const results = await migrateSchools(ownerUrl, appUrl, { migrations });
  process.send({ failed: results.filter(({ problem }) => problem).length });
  process.disconnect();
});
process.send('ready');
