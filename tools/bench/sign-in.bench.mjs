import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { SystemClock } from '@akin/platform';
import { asOwner, NationalDb } from '@akin/tenancy';
import { makeSpKey, openSpKey, schoolEntitlements, SignInConfig, SignInConfigRepository } from '@akin/sign-in';
import { benchDatabase } from './bench-database.mjs';
import { figure, percentile } from './figure.mjs';
import { startApi, withoutLimits } from './programs.mjs';
import { makeAnswer, metadataOf } from './sign-in/make-answers.mjs';

const port = 4590;
const watchPort = 4591;
const slug = 'bench-sign-in';
const host = `${slug}.localhost:${port}`;
const sp = `http://${host}/saml/metadata`;
const acs = `http://${host}/saml/acs`;
const rounds = 5;
const answersPerRound = 150;
const inFlight = 4;

/**
 * Sign-ins through the whole way (host, gate, thread, every check, account, session) beside bare node-saml on the same
 * messages; rounds take turns. Then how long the api's event loop stands still while hostile messages arrive.
 */
export async function run() {
  const bench = await benchDatabase(2);
  process.env.AKIN_SECRET = randomBytes(32).toString('hex');
  const api = await startApi(bench, port, {
    ...withoutLimits,
    AKIN_SECRET: process.env.AKIN_SECRET,
    NODE_OPTIONS: `--import=${new URL('./sign-in/watch-loop.mjs', import.meta.url).href}`,
    WATCH_LOOP_PORT: String(watchPort),
  });
  try {
    const school = await bench.addSchool(slug);
    const idp = await trust(bench, school);
    const [through, bare] = [[], []];
    await measure(await begun(bench, school, idp, 60), inFlight, signIn);
    for (let round = 0; round < rounds; round++) {
      const answers = await begun(bench, school, idp, answersPerRound);
      bare.push(await measure(answers, 1, bareSaml(idp)));
      through.push(await measure(answers, inFlight, signIn));
    }
    const alone = await measure(await begun(bench, school, idp, answersPerRound), 1, signIn);
    return [...figures(through, bare, alone), ...(await hostile(bench, school, idp))];
  } finally {
    await api.stop();
    await bench.close();
  }
}

function figures(through, bare, alone) {
  const rate = (samples) => samples.reduce((sum, one) => sum + one.rate, 0) / samples.length;
  const p99 = percentile(alone.times, 0.99);
  const bareP99 = percentile(
    bare.flatMap(({ times }) => times),
    0.99,
  );
  return [
    figure({
      metric: 'responses validated through the ACS beside bare node-saml',
      value: rate(through),
      unit: '1/s',
      yardstick: rate(bare),
      aim: 0.9,
      atMost: false,
    }),
    figure({ metric: 'one sign-in after another, p99', value: p99, unit: 'ms', yardstick: 15, aim: 1, atMost: true }),
    figure({ metric: 'the same beside bare node-saml, p99', value: p99, unit: 'ms', yardstick: bareP99, aim: 1.3, atMost: true }),
  ];
}

/** The longest the loop stood still: at rest, with messages over the limit, and with messages as heavy as the limit allows. */
async function hostile(bench, school, idp) {
  const kib = (count) => 'A'.repeat(count * 1024);
  const empty = (xml, count) => xml.replace('<samlp:Status>', `${'<a/>'.repeat(count)}<samlp:Status>`);
  const heavy = (await begun(bench, school, idp, 20)).map(({ browser, message }) => ({
    browser,
    message: Buffer.from(empty(Buffer.from(message, 'base64').toString(), 1900)).toString('base64'),
  }));
  const large = heavy.map(({ browser }) => ({ browser, message: kib(200) }));
  const found = [];
  for (const [metric, messages] of [
    ['20 hostile messages of 200 KiB', large],
    ['20 hostile messages as heavy as the gate lets pass', heavy],
  ]) {
    await longestBlock();
    await Promise.all(messages.map((one) => post(one)));
    found.push(
      figure({
        metric: `longest event-loop block: ${metric}`,
        value: await longestBlock(),
        unit: 'ms',
        yardstick: 50,
        aim: 1,
        atMost: true,
      }),
    );
  }
  return found;
}

async function trust(bench, school) {
  const key = await makeSpKey('idp.example', new Date());
  const idp = { entityId: 'https://idp.example/metadata', certificate: key.certificate, privateKey: openSpKey(key.sealed) };
  const national = new NationalDb(bench.source);
  const config = new SignInConfig(national, new SignInConfigRepository(national), new SystemClock());
  await config.prepare(school.id, host);
  await config.applyIdpMetadata(school.id, metadataOf(idp));
  await config.setEntitlementPolicy(school.id, schoolEntitlements);
  return idp;
}

/** Sign-ins that were begun, each in a browser of its own, and the honest answers to them. */
async function begun(bench, school, idp, count) {
  const all = Array.from({ length: count }, (_, at) => {
    const browser = randomBytes(32).toString('base64url');
    const requestId = `_${randomBytes(20).toString('hex')}`;
    const message = makeAnswer({ idp, sp, acs, requestId, person: `learner${at % 50}@bench.example` });
    return { browser, requestId, message };
  });
  await asOwner(bench.ownerUrl, async (client) => {
    for (const { browser, requestId } of all)
      await client.query(
        `insert into national.saml_request (id, realm_id, browser_hash, return_to, begun_at, expires_at)
         values ($1, $2, $3, '/', now(), now() + interval '15 minutes')`,
        [requestId, school.id, createHash('sha256').update(browser).digest()],
      );
  });
  return all;
}

async function signIn(answer) {
  const status = await post(answer);
  if (status !== 303) throw new Error(`A sign-in was answered with ${status}.`);
}

/** The library alone, on this thread, with the checks it knows. */
function bareSaml(idp) {
  const cacheProvider = { saveAsync: async () => null, getAsync: async () => new Date().toISOString(), removeAsync: async () => null };
  const saml = new SAML({
    issuer: sp,
    audience: sp,
    callbackUrl: acs,
    idpIssuer: idp.entityId,
    idpCert: [idp.certificate],
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: 60_000,
    maxAssertionAgeMs: 300_000,
    cacheProvider,
  });
  return ({ message }) => saml.validatePostResponseAsync({ SAMLResponse: message });
}

async function measure(answers, concurrency, work) {
  const times = [];
  const waiting = [...answers];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const began = performance.now();
      await work(next);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { times, rate: (answers.length / (performance.now() - began)) * 1000 };
}

async function longestBlock() {
  return Number(await (await fetch(`http://127.0.0.1:${watchPort}/`)).text());
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });

function post({ browser, message }) {
  const body = new URLSearchParams({ SAMLResponse: message }).toString();
  const headers = {
    host,
    cookie: `akin-start=${browser}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request({ agent, host: '127.0.0.1', port, method: 'POST', path: '/saml/acs', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', reject).end(body);
  });
}
