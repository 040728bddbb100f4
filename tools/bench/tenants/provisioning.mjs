import { asOwner, ensureSchoolPlace, loadMigrations, loginOf, migrateSchoolSchema, prepareSpareSchemas } from '@akin/tenancy';
import { percentile } from '../figure.mjs';
import { register, remove } from './schools.mjs';

const samples = 15;

/**
 * The database time of a new school's schema, role and tables beside as many schools as there are: with a spare ready,
 * without one, and the same statements sent by bare pg as one script. They take turns, and are removed again.
 */
export async function provisioningTimes(bench) {
  const times = { spare: [], script: [], bare: [] };
  const app = loginOf(bench.appUrl).name;
  for (let n = 0; n < samples; n++) {
    for (const way of Object.keys(times)) {
      const school = await register(bench, `sample-${way}-${n}`);
      await asOwner(bench.ownerUrl, async (client) => {
        if (way === 'spare') await prepareSpareSchemas(client, app, 1);
        await client.query('select 1');
        const began = performance.now();
        await ways[way](client, school, app);
        times[way].push(performance.now() - began);
        await remove(client, school);
      });
    }
  }
  return Object.fromEntries(Object.entries(times).map(([way, all]) => [way, percentile(all, 0.5)]));
}

/** The two steps of provisioning; with a spare the second finds nothing to do. */
async function twoSteps(client, school, app) {
  await ensureSchoolPlace(client, school, app);
  await migrateSchoolSchema(client, school, app);
}

const ways = { spare: twoSteps, script: twoSteps, bare };

function bare(client, { schema, role }, app) {
  return client.query(`begin;
    create role ${role} nologin noinherit;
    grant ${role} to ${app} with inherit false, set true;
    create schema ${schema};
    set local search_path to ${schema};
    ${loadMigrations('migrations')
      .map(({ sql }) => sql)
      .join('\n')}
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage on all sequences in schema ${schema} to ${role};
    commit`);
}
