import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { benchDatabase } from './bench-database.mjs';
import { figure, percentile } from './figure.mjs';
import { barePages } from './search/bare-page.mjs';
import { makeCrowd } from './search/make-crowd.mjs';

const searches = 500;
const learners = 200;
const warmUp = 40;
const sizes = [1_000, 10_000, 20_000, 50_000];
const aims = { p99At10k: 40, wordsP99At20k: 10, growth: 15 };
const script = join(import.meta.dirname, 'search/search-child.mjs');

/**
 * Finding a mentor by the real service in a process of its own, at schools of 1,000 to 50,000 mentors with 15 facets each: 12
 * wishes and words with reasons and what each wish costs, and words alone, beside a bare query for the same page by one
 * indexed facet. Learners, wishes and words are different ones at every search.
 */
export async function run() {
  process.env.AKIN_SECRET = randomBytes(32).toString('hex');
  const bench = await benchDatabase(2);
  try {
    const child = await startChild(bench);
    const measured = new Map();
    for (const size of sizes) measured.set(size, await measure(bench, child, size));
    await child.stop();
    return figures(measured);
  } finally {
    await bench.close();
  }
}

async function measure(bench, child, size) {
  const slug = `search-${size}`;
  const school = await bench.addSchool(slug);
  const crowd = await makeCrowd(bench, school, { mentors: size, learners });
  const bare = await barePages(bench, school, searches);
  const ask = (count, told) => child.ask({ slug, learners: crowd, count, ask: told });
  const first = await ask(1, { wishes: false, words: false });
  await ask(warmUp, { wishes: true, words: true });
  const whole = await ask(searches, { wishes: true, words: true });
  await ask(warmUp, { wishes: false, words: true });
  const words = await ask(searches, { wishes: false, words: true });
  tell(size, { first, whole, words });
  return { bare, first: first.samples[0], whole: whole.samples, words: words.samples };
}

/** On a machine that does other things as well, the time the process itself worked says more. */
function tell(size, { first, whole, words }) {
  const said = ({ samples, cpuMs, told }) =>
    `${Math.round(percentile(samples, 0.5))} ms (${cpuMs.toFixed(1)} of work), of ${samples.length}: ${JSON.stringify(told)}`;
  console.error(`${size} mentors: read in ${Math.round(first.samples[0])} ms; wishes and words ${said(whole)}; words ${said(words)}`);
}

function figures(measured) {
  const at = (size) => measured.get(size);
  const [least, most] = [at(sizes[0]), at(sizes.at(-1))];
  const atMost = (metric, value, yardstick, aim, unit = 'ms') => figure({ metric, value, unit, yardstick, aim, atMost: true });
  return [
    atMost('12 wishes and words at 10,000 mentors, p99', percentile(at(10_000).whole, 0.99), aims.p99At10k, 1),
    atMost('words alone at 20,000 mentors, p99', percentile(at(20_000).words, 0.99), aims.wordsP99At20k, 1),
    atMost(
      '12 wishes and words from 1,000 to 50,000 mentors, median',
      percentile(most.whole, 0.5),
      percentile(least.whole, 0.5),
      aims.growth,
    ),
    atMost(
      '12 wishes and words from 1,000 to 50,000 mentors, p99',
      percentile(most.whole, 0.99),
      percentile(least.whole, 0.99),
      aims.growth,
    ),
    ...sizes.flatMap((size) => besideBare(size, at(size))),
  ];
}

/** The bare query answers less by far, so nothing is aimed at: these say where the time stands. */
function besideBare(size, { bare, whole, words }) {
  return [
    [0.5, 'median'],
    [0.99, 'p99'],
  ].flatMap(([share, name]) =>
    [
      ['12 wishes and words', whole],
      ['words alone', words],
    ].map(([what, samples]) => ({
      ...figure({
        metric: `${what} at ${size.toLocaleString('en-US')} mentors beside one page by one index, ${name}`,
        value: percentile(samples, share),
        unit: 'ms',
        yardstick: percentile(bare, share),
        aim: null,
        atMost: true,
      }),
      met: null,
    })),
  );
}

async function startChild(bench) {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: bench.appUrl,
    QUEUE_DATABASE_URL: bench.queueUrl,
    AKIN_SECRET: process.env.AKIN_SECRET,
    LOG_LEVEL: 'error',
  };
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = fork(script, { env, execArgv: profile });
  let pending;
  child.on('message', (said) => pending.resolve(said)).on('exit', (code) => pending.reject(new Error(`The search ended with ${code}.`)));
  const answer = () => new Promise((resolve, reject) => (pending = { resolve, reject }));
  await answer();
  const ask = async (told) => {
    child.send(told);
    const said = await answer();
    if (said.problem) throw new Error(said.problem);
    return said;
  };
  const stop = () => new Promise((resolve) => (child.removeAllListeners('exit'), child.once('exit', resolve), child.disconnect()));
  return { ask, stop };
}
