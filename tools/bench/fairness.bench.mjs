import { join } from 'node:path';
import { newId } from '@akin/platform';
import { asOwner } from '@akin/tenancy';
import { benchDatabase } from './bench-database.mjs';
import { beginSession } from './begin-session.mjs';
import { forMs, timesUntil } from './fairness/asking.mjs';
import { commitRoster, dropRoster } from './fairness/import-noise.mjs';
import { mailTimes } from './fairness/mail-noise.mjs';
import { figure, percentile } from './figure.mjs';
import { startApi, startScript, startWorker } from './programs.mjs';

const port = 4610;
const stormScript = join(import.meta.dirname, 'fairness/storm-child.mjs');
const quietMs = 5000;
const stormMs = 8000;
const stormConnections = 100;
const nobodyTakesMail = 'smtp://127.0.0.1:9';

/** Whether one school with very much to do slows another: its mail, its import, its storm of requests, each beside the same without. */
export async function run() {
  const bench = await benchDatabase(4);
  try {
    const [noisy, quiet] = [await bench.addSchool('noisy'), await bench.addSchool('quiet')];
    const mail = mailFigures(await mailTimes(bench, quiet, noisy));
    const api = await startApi(bench, port);
    try {
      return [...mail, ...(await requestFigures(bench, noisy, quiet))];
    } finally {
      await api.stop();
    }
  } finally {
    await bench.close();
  }
}

function mailFigures({ alone, beside, rate, left }) {
  if (left <= 0) throw new Error('The noise ended too soon.');
  const row = (metric, share) =>
    figure({ metric, value: percentile(beside, share), unit: 'ms', yardstick: percentile(alone, share), aim: 2, atMost: true });
  return [
    orWithin(1000, row('one mail while another school has 10,000 waiting, median', 0.5)),
    orWithin(1000, row('one mail while another school has 10,000 waiting, slowest', 1)),
    {
      metric: 'mails of that other school meanwhile',
      value: Math.round(rate),
      unit: '1/s',
      yardstick: null,
      ratio: null,
      aim: null,
      met: null,
    },
  ];
}

async function requestFigures(bench, noisy, quiet) {
  const [reader, admin] = [await person(bench, quiet, 'learner'), await person(bench, noisy, 'admin')];
  const [quietHost, noisyHost] = [hostOf(quiet), hostOf(noisy)];
  const during = (noise) => timesUntil(noise, port, quietHost, reader);
  await during(forMs(2000));
  const alone = await during(forMs(quietMs));
  const worker = startWorker(bench, nobodyTakesMail);
  let roster;
  const drop = await during(dropRoster(port, noisyHost, admin).then((id) => (roster = id)));
  const commit = await during(commitRoster(port, noisyHost, admin, roster));
  // The invitations would go out now; they are measured above.
  await worker.stop();
  alone.push(...(await during(forMs(quietMs))));
  const stormer = await person(bench, noisy, 'learner');
  const storm = startScript(stormScript, [port, noisyHost, stormer, stormConnections].map(String));
  await forMs(1000);
  const stormy = await during(forMs(stormMs));
  const answers = await storm.stop();
  const row = (metric, times) =>
    orWithin(100, figure({ metric, value: percentile(times, 0.99), unit: 'ms', yardstick: percentile(alone, 0.99), aim: 2, atMost: true }));
  return [
    row('a read, p99, while another school has 50,000 rows checked', drop),
    row('a read, p99, while another school saves 50,000 rows', commit),
    row(`a read, p99, while another school is asked on ${stormConnections} connections without pause`, stormy),
    {
      ...figure({
        metric: 'requests of that storm served, others refused',
        value: answers[200] ?? 0,
        unit: 'requests',
        yardstick: answers[429] ?? 0,
        aim: null,
      }),
      met: null,
    },
  ];
}

/** Good is at most the aim, or so little that nobody notices. */
const orWithin = (ms, row) => ({ ...row, orWithinMs: ms, met: row.met || row.value <= ms });

const hostOf = (school) => `${school.slug}.localhost:${port}`;

async function person(bench, school, role) {
  const id = newId();
  await asOwner(bench.ownerUrl, (client) =>
    client.query(
      `insert into ${school.schema}.account (id, mail, given_name, family_name, given_roles, state)
       values ($1, $2 || '@bench.example', 'Ben', 'Chmark', array[$2], 'active')`,
      [id, role],
    ),
  );
  return `akin=${await beginSession(bench, school.id, id)}`;
}
