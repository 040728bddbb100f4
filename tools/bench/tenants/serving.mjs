import { setTimeout as pause } from 'node:timers/promises';
import { asker } from '../asker.mjs';
import { percentile } from '../figure.mjs';
import { largestBackend, privateMemory } from '../memory.mjs';
import { startApi, withoutLimits } from '../programs.mjs';

const rate = 150;
const rounds = 5;
const roundMs = 4000;
const pool = 10;
const settings = { ...withoutLimits, DATABASE_POOL: String(pool) };
const endpoint = '/api/wishes';
/** What a learner's browser asks for in a visit. */
const visit = [
  '/api/session',
  '/api/wishes',
  { path: '/api/mentors/search', body: {} },
  '/api/requests?box=sent',
  '/api/mentorships',
  '/api/vocabulary',
];

/**
 * One endpoint over one school and over all of them at the same total rate, each by an api of its own, in turns. As many
 * people ask here as there: what is remembered of somebody's session for a moment helps neither side more.
 */
export async function servedAtOneRate(bench, people, schools, ports) {
  const sides = {};
  try {
    for (const [name, some, port] of [
      ['one', people, ports[0]],
      ['all', schools, ports[1]],
    ]) {
      sides[name] = { api: await startApi(bench, port, settings), ask: asker(port), schools: some, times: [], took: 0 };
      await eachOnce(sides[name], [endpoint], 4);
    }
    for (let round = 0; round < rounds; round++) for (const side of Object.values(sides)) await atRate(side, round);
    return Object.fromEntries(await Promise.all(Object.entries(sides).map(async ([name, side]) => [name, await seen(bench, side)])));
  } finally {
    for (const { api } of Object.values(sides)) await api.stop();
  }
}

/** The largest backend after visits at so many schools, in MB. */
export async function backendAfterVisits(bench, schools, port) {
  const api = await startApi(bench, port, settings);
  try {
    let most = 0;
    for (let round = 0; round < 4; round++) {
      await eachOnce({ ask: asker(port), schools }, visit, pool);
      most = Math.max(most, await largestBackend(bench, api.pid));
    }
    return most;
  } finally {
    await api.stop();
  }
}

async function seen(bench, { api, times, took }) {
  return {
    rate: (times.length / took) * 1000,
    p99: percentile(times, 0.99),
    median: percentile(times, 0.5),
    process: privateMemory(api.pid),
    backend: await largestBackend(bench, api.pid),
  };
}

async function eachOnce({ ask, schools }, paths, atOnce) {
  const open = schools.flatMap(({ slug, cookie }) => paths.map((path) => [slug, cookie, path]));
  const lane = async () => {
    for (let next = open.pop(); next; next = open.pop()) await ask(...next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Asks at a steady rate whatever the answers take, and times each from the moment it was due. */
async function atRate(side, round) {
  const began = performance.now();
  const asked = [];
  for (let n = 0; n < (rate * roundMs) / 1000; n++) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    const { slug, cookie } = side.schools[(n * 7919 + round * 104729) % side.schools.length];
    asked.push(side.ask(slug, cookie, endpoint).then(() => side.times.push(performance.now() - due)));
  }
  await Promise.all(asked);
  side.took += performance.now() - began;
}
