import type { ThreadEntry } from './thread-entry.js';
import { ThreadPool, type ThreadLimits } from './thread-pool.js';

type Job = { do: 'echo' | 'hang' | 'exit' | 'throw' | 'fill' | 'measure'; word?: string; bytes?: Uint8Array };

const limits: ThreadLimits = { threads: 2, waiting: 3, budgetMs: 300, startMs: 10_000, heapMb: 32 };
const code = (body: string): ThreadEntry => ({ file: new URL(`data:text/javascript,${encodeURIComponent(body)}`), execArgv: [] });
const worker = code(`
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ do: what, word, bytes }) => {
    if (what === 'hang') for (;;);
    if (what === 'exit') process.exit(1);
    if (what === 'throw') throw new Error('no');
    if (what === 'fill') for (const all = []; ; ) all.push({ word: String(Math.random()).repeat(10) });
    parentPort.postMessage({ word: what === 'measure' ? String(bytes.length) : word, threadId });
  });
  parentPort.postMessage('ready');
`);

let pool: ThreadPool<Job, { word: string; threadId: number }>;
const use = (over: Partial<ThreadLimits> = {}, entry = worker) => (pool = new ThreadPool(entry, { ...limits, ...over }));
const echo = (word: string) => pool.run({ do: 'echo', word });
const problem = (job: Job) =>
  pool.run(job).then(
    () => 'none',
    (lost: { problem: string }) => lost.problem,
  );
afterEach(() => pool.close());

it('gives every job its own outcome, in as many threads as there are', async () => {
  use({ waiting: 50 });
  const words = Array.from({ length: 40 }, (_, at) => `word ${at}`);
  const outcomes = await Promise.all(words.map(echo));
  expect(outcomes.map(({ word }) => word)).toEqual(words);
  expect(new Set(outcomes.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
});

it.each<[Job['do'], string, Partial<ThreadLimits>]>([
  ['hang', 'too_slow', {}],
  ['exit', 'thread_lost', {}],
  ['throw', 'thread_lost', {}],
  ['fill', 'thread_lost', { budgetMs: 10_000 }],
])('a job that makes a thread %s is told so (%s), and the next gets a new thread', async (what, told, over) => {
  use({ threads: 1, ...over });
  const { threadId } = await echo('before');
  const [lost, next] = await Promise.all([problem({ do: what }), echo('after')]);
  expect([lost, next.word]).toEqual([told, 'after']);
  expect(next.threadId).not.toBe(threadId);
});

it('lets only so many wait', async () => {
  use({ threads: 1, waiting: 2 });
  await echo('warm');
  const slow = problem({ do: 'hang' });
  const [one, two, three] = [echo('one'), echo('two'), problem({ do: 'echo' })];
  expect(await three).toBe('too_busy');
  expect([await slow, (await one).word, (await two).word]).toEqual(['too_slow', 'one', 'two']);
});

it.each<[string, ThreadEntry, Partial<ThreadLimits>, string]>([
  ['fails as it starts', code(`throw new Error('no')`), {}, 'thread_lost'],
  ['never gets ready', code('setInterval(() => undefined, 1000)'), { startMs: 300 }, 'too_slow'],
])('tells whoever waits when a thread %s', async (_what, entry, over, told) => {
  use(over, entry);
  expect(await Promise.all([problem({ do: 'echo' }), problem({ do: 'echo' })])).toEqual([told, told]);
});

it('tells whoever waits when it closes', async () => {
  use({ threads: 1 });
  await echo('warm');
  const lost = [problem({ do: 'hang' }), problem({ do: 'echo' })];
  await pool.close();
  expect(await Promise.all(lost)).toEqual(['thread_lost', 'thread_lost']);
});

it('hands over what is given instead of copying it', async () => {
  use();
  const bytes = new Uint8Array(1_000_000);
  expect((await pool.run({ do: 'measure', bytes }, [bytes.buffer])).word).toBe('1000000');
  expect(bytes.byteLength).toBe(0);
});

it('ends a thread that had nothing to do, and starts another when there is', async () => {
  use({ threads: 1, idleMs: 0 });
  const first = await echo('first');
  // Two timers of the same length go off in the order in which they were set.
  await new Promise((resume) => setTimeout(resume));
  expect((await echo('second')).threadId).not.toBe(first.threadId);
});
