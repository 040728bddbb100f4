import { benchDatabase } from './bench-database.mjs';
import { figure } from './figure.mjs';
import { killedMigrations, migrationRate, nothingToDo } from './tenants/migrating.mjs';
import { provisioningTimes } from './tenants/provisioning.mjs';
import { crowd, fill } from './tenants/schools.mjs';
import { backendAfterVisits, servedAtOneRate } from './tenants/serving.mjs';

const sizes = [1, 100, 1000];
const migrated = 500;
const visited = 300;
const ports = [4581, 4582, 4583];

/** Whether a thousand schools cost what one does: to add, to migrate, to serve. */
export async function run() {
  const bench = await benchDatabase(4);
  try {
    const schools = await fill(bench, 0, sizes[0]);
    const people = await crowd(bench, schools[0], sizes[2]);
    await provisioningTimes(bench);
    const times = { [sizes[0]]: await provisioningTimes(bench) };
    schools.push(...(await fill(bench, schools.length, sizes[1])));
    times[sizes[1]] = await provisioningTimes(bench);
    schools.push(...(await fill(bench, schools.length, migrated)));
    const migrations = { rate: await migrationRate(bench), killed: await killedMigrations(bench, schools) };
    schools.push(...(await fill(bench, schools.length, sizes[2])));
    times[sizes[2]] = await provisioningTimes(bench);
    const look = await nothingToDo(bench);
    const served = await servedAtOneRate(bench, people, schools, ports);
    const backend = await backendAfterVisits(bench, schools.slice(0, visited), ports[2]);
    return [...provisioning(times), ...migrating(migrations, look), ...serving(served, backend)];
  } finally {
    await bench.close();
  }
}

function provisioning(times) {
  const shape = { unit: 'ms', atMost: true };
  const rows = Object.entries(times).flatMap(([size, { spare, script, bare }]) => [
    figure({ metric: `a place from a spare, schools: ${size}`, value: spare, yardstick: 10, aim: 1, ...shape }),
    figure({ metric: `a place without a spare, schools: ${size}`, value: script, yardstick: bare, aim: 1.3, ...shape }),
  ]);
  const [few, many] = [times[sizes[0]], times[sizes[2]]];
  const growth = (metric, way) => figure({ metric, value: many[way], yardstick: few[way], aim: 2, ...shape });
  return [
    ...rows,
    growth('growth from 1 to 1000 schools, with a spare', 'spare'),
    growth('growth from 1 to 1000 schools, without', 'script'),
  ];
}

function migrating({ rate, killed }, look) {
  const none = { unit: 'schools', yardstick: killed.kills, ratio: null, aim: 0 };
  return [
    figure({
      metric: `schools migrated by a filled column, of ${migrated}`,
      value: rate,
      unit: '1/s',
      yardstick: 100,
      aim: 1,
      atMost: false,
    }),
    { metric: 'half migrated after kill -9', value: killed.halfDone, ...none, met: killed.halfDone === 0 },
    { metric: 'skipped after kill -9', value: killed.skipped, ...none, met: killed.skipped === 0 },
    figure({ metric: 'nothing to migrate, 1000 schools', value: look, unit: 'ms', yardstick: 100, aim: 1, atMost: true }),
  ];
}

function serving({ one, all }, backend) {
  const beside = (metric, part, unit) => ({
    ...figure({ metric, value: all[part], unit, yardstick: one[part], aim: null, atMost: true }),
    met: null,
  });
  return [
    beside('served over 1000 schools beside 1, requests per second', 'rate', '1/s'),
    figure({ metric: 'served over 1000 schools beside 1, p99', value: all.p99, unit: 'ms', yardstick: one.p99, aim: 1.3, atMost: true }),
    beside('served over 1000 schools beside 1, median', 'median', 'ms'),
    beside('memory of the api, 1000 schools beside 1', 'process', 'MB'),
    beside('memory of the largest backend, 1000 schools beside 1', 'backend', 'MB'),
    figure({
      metric: `memory of a backend after visits at ${visited} schools`,
      value: backend,
      unit: 'MB',
      yardstick: 400,
      aim: 1,
      atMost: true,
    }),
  ];
}
