import { inSchool } from '@akin/tenancy';
import { benchDatabase } from './bench-database.mjs';
import { figure, percentile } from './figure.mjs';

const blocks = 60;
const perBlock = 100;
const query = 'select count(*) from outbox_event where id = $1';
const nobody = '00000000-0000-0000-0000-000000000000';

/** What `TenantDb.run` costs beside a bare BEGIN, SELECT, COMMIT on the very same connection; blocks take turns. */
export async function run() {
  const bench = await benchDatabase(1);
  try {
    const schools = [await bench.addSchool('bench-0')];
    const one = await compare(bench, schools);
    for (let n = 1; n < 200; n++) schools.push(await bench.addSchool(`bench-${n}`));
    const many = await compare(bench, schools);
    return [row('unit of work, 1 school', one), row('unit of work, 200 schools', many)];
  } finally {
    await bench.close();
  }
}

const row = (metric, { unit, bare }) =>
  figure({ metric: `${metric}, median`, value: unit, unit: 'ms', yardstick: bare, aim: 1.25, atMost: true });

async function compare(bench, schools) {
  const units = [];
  const bares = [];
  for (let block = 0; block < blocks; block++) {
    const school = schools[block % schools.length];
    units.push(...(await times(() => inSchool(school, () => bench.db.run((m) => m.query(query, [nobody]))))));
    bares.push(...(await bareBlock(bench, school)));
  }
  return { unit: percentile(units, 0.5), bare: percentile(bares, 0.5) };
}

/** The same connection (the pool holds one), the same table, no change of role or path. */
async function bareBlock(bench, school) {
  const runner = bench.source.createQueryRunner();
  const client = await runner.connect();
  const text = query.replace('outbox_event', `${school.schema}.outbox_event`);
  await client.steer(`set role ${school.role}`);
  const samples = await times(async () => {
    await client.steer('BEGIN');
    await client.query(text, [nobody]);
    await client.steer('COMMIT');
  });
  await client.steer('reset role');
  await runner.release();
  return samples;
}

async function times(work) {
  const samples = [];
  for (let n = 0; n < perBlock; n++) {
    const began = process.hrtime.bigint();
    await work();
    samples.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  return samples;
}
