import net from 'node:net';
import pg from 'pg';
import { newId } from '@akin/platform';
import { asOwner } from '@akin/tenancy';
import { benchDatabase } from './bench-database.mjs';
import { beginSession } from './begin-session.mjs';
import { figure, percentile } from './figure.mjs';
import { startApi, withoutLimits } from './programs.mjs';

const connections = 10;
const inFlight = 20;
const rounds = 6;
const roundMs = 2500;
const port = 4180;

/**
 * An authenticated read through the whole stack (host, session, roles, unit of work, answer) beside the same statements
 * sent by bare pg on as many connections; rounds take turns.
 */
export async function run() {
  const bench = await benchDatabase(2);
  try {
    const api = await startApi(bench, port, { ...withoutLimits, DATABASE_POOL: String(connections) });
    try {
      return await compare(bench);
    } finally {
      await api.stop();
    }
  } finally {
    await bench.close();
  }
}

async function compare(bench) {
  const school = await bench.addSchool('bench-http');
  const { cookie, personId } = await addLearner(bench, school);
  const bare = await barePool(bench, school, personId);
  const through = stackReader(`bench-http.localhost:${port}`, cookie);
  await measure(through, 1500);
  await measure(bare.read, 500);
  const [stack, yard] = [[], []];
  for (let round = 0; round < rounds; round++) {
    yard.push(await measure(bare.read, roundMs));
    stack.push(await measure(through, roundMs));
  }
  await bare.close();
  return figures(stack, yard);
}

function figures(stack, yard) {
  const rate = (samples) => samples.reduce((sum, one) => sum + one.rate, 0) / samples.length;
  const p99 = (samples) =>
    percentile(
      samples.flatMap((one) => one.times),
      0.99,
    );
  return [
    figure({
      metric: 'authenticated read, requests per second',
      value: rate(stack),
      unit: '1/s',
      yardstick: rate(yard),
      aim: 0.4,
      atMost: false,
    }),
    {
      ...figure({ metric: 'authenticated read, p99', value: p99(stack), unit: 'ms', yardstick: p99(yard), aim: null, atMost: true }),
      met: null,
    },
  ];
}

/** Keeps `inFlight` reads going for a while. */
async function measure(read, ms) {
  const times = [];
  const until = performance.now() + ms;
  const loop = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await read();
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, loop));
  return { times, rate: (times.length / (performance.now() - began)) * 1000 };
}

/** Readers on kept-alive connections that do nothing but ask and wait, so that the client weighs little. */
function stackReader(host, cookie) {
  const ask = `GET /api/wishes HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`;
  const idle = [];
  const open = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket));
      socket.setEncoding('latin1').once('error', reject);
    });
  return async () => {
    const socket = idle.pop() ?? (await open());
    await answered(socket, ask);
    idle.push(socket);
  };
}

/** Resolves when the whole body is there. */
function answered(socket, ask) {
  return new Promise((resolve, reject) => {
    let got = '';
    const listen = (chunk) => {
      got += chunk;
      const [head, body] = got.split('\r\n\r\n');
      if (body === undefined || body.length < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)) return;
      socket.off('data', listen);
      if (head.startsWith('HTTP/1.1 200')) resolve();
      else reject(new Error(head.split('\r\n')[0]));
    };
    socket.on('data', listen);
    socket.write(ask);
  });
}

/** The statements this read needs: the wishes, sealed by its first answer, and whether what is remembered of the school's decisions still holds. */
async function barePool(bench, school, personId) {
  const pool = new pg.Pool({ connectionString: bench.ownerUrl, max: connections });
  const table = (name) => `${school.schema}.${name}`;
  const plain = `json_agg(json_build_object('facet', facet, 'term', term, 'weight', weight) order by position, facet, term)`;
  const wishes = `select (select sealed from ${table('wish_lists')} where account_id = $1) as sealed,
    (select ${plain} from ${table('wish')} where account_id = $1) as plain`;
  const stamps = `select about, stamp from ${table('decision_stamp')}`;
  const read = () => Promise.all([pool.query(wishes, [personId]), pool.query(stamps)]);
  return { read, close: () => pool.end() };
}

async function addLearner(bench, school) {
  const personId = newId();
  await asOwner(bench.ownerUrl, async (client) => {
    await client.query(`set search_path to ${school.schema}`);
    await client.query(
      `insert into account (id, mail, given_name, family_name, given_roles, state) values ($1, 'learner@bench.example', 'Ben', 'Chmark', '{learner}', 'active')`,
      [personId],
    );
    for (const [at, term] of ['spanish', 'korean', 'arabic', 'french', 'hindi'].entries()) {
      await client.query(`insert into wish (account_id, facet, term, weight, position) values ($1, 'language', $2, 'a_lot', $3)`, [
        personId,
        term,
        at,
      ]);
    }
  });
  return { personId, cookie: `akin=${await beginSession(bench, school.id, personId)}` };
}
