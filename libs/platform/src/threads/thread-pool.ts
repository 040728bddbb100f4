import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads';
import type { ThreadEntry } from './thread-entry.js';

export interface ThreadLimits {
  threads: number;
  /** How many may wait for a thread. */
  waiting: number;
  /** How long a thread may work on one job. */
  budgetMs: number;
  /** How long a thread may take to start. */
  startMs: number;
  /** How much a thread may remember. */
  heapMb: number;
  /** How much of what was just made may lie about before it is looked through; a quarter of `heapMb` when left out. Less takes longer. */
  youngMb?: number;
  /** How long a thread stays without a job before it is ended and its memory given back; for good when left out. */
  idleMs?: number;
}

export type ThreadProblem = 'too_busy' | 'too_slow' | 'thread_lost';

/** Why a job got no outcome. */
export class NoOutcome extends Error {
  constructor(readonly problem: ThreadProblem) {
    super(problem);
  }
}

interface Waiting<Job, Outcome> {
  job: Job;
  given: readonly Transferable[];
  settle: { resolve: (outcome: Outcome) => void; reject: (problem: NoOutcome) => void };
}

interface Thread<Job, Outcome> {
  worker: Worker;
  busy: Waiting<Job, Outcome> | 'starting' | null;
  timer: NodeJS.Timeout | undefined;
}

/**
 * A few threads that each take one job at a time. A thread says that it is ready with its first message and answers
 * every job with one. One that works too long is ended, as is one that fails; its job gets no outcome, and the next
 * job gets a new thread.
 */
export class ThreadPool<Job, Outcome> {
  private readonly threads = new Set<Thread<Job, Outcome>>();
  private readonly waiting: Waiting<Job, Outcome>[] = [];

  constructor(
    private readonly entry: ThreadEntry,
    private readonly limits: ThreadLimits,
  ) {}

  /** Has a thread do it. What is `given` is handed over rather than copied, and is gone here. @throws NoOutcome */
  run(job: Job, given: readonly Transferable[] = []): Promise<Outcome> {
    if (this.waiting.length >= this.limits.waiting) return Promise.reject(new NoOutcome('too_busy'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, given, settle: { resolve, reject } });
      this.next();
    });
  }

  /** Starts a thread before there is anything to do, so that the first job need not wait for it. */
  warm(): void {
    if (!this.threads.size) this.start();
  }

  async close(): Promise<void> {
    for (const { settle } of this.waiting.splice(0)) settle.reject(new NoOutcome('thread_lost'));
    await Promise.all([...this.threads].map((thread) => this.lose(thread, 'thread_lost')));
  }

  private next(): void {
    const idle = [...this.threads].find((thread) => thread.busy === null);
    if (idle) return this.give(idle);
    const starting = [...this.threads].filter((thread) => thread.busy === 'starting').length;
    if (this.threads.size < this.limits.threads && this.waiting.length > starting) this.start();
  }

  private give(thread: Thread<Job, Outcome>): void {
    const waiting = this.waiting.shift();
    thread.busy = waiting ?? null;
    if (!waiting) return this.rest(thread);
    this.limit(thread, this.limits.budgetMs);
    thread.worker.postMessage(waiting.job, waiting.given);
  }

  private rest(thread: Thread<Job, Outcome>): void {
    if (this.limits.idleMs === undefined) return;
    this.limit(thread, this.limits.idleMs);
    thread.timer?.unref();
  }

  private start(): void {
    const { file, execArgv } = this.entry;
    const worker = new Worker(file, { execArgv, resourceLimits: heapLimits(this.limits) });
    const thread: Thread<Job, Outcome> = { worker, busy: 'starting', timer: undefined };
    this.threads.add(thread);
    this.limit(thread, this.limits.startMs);
    worker.on('message', (outcome: Outcome) => this.answered(thread, outcome));
    worker.on('error', () => void this.lose(thread, 'thread_lost'));
    worker.on('exit', () => void this.lose(thread, 'thread_lost'));
    worker.unref();
  }

  /** The first message of a thread says that it is ready. */
  private answered(thread: Thread<Job, Outcome>, outcome: Outcome): void {
    clearTimeout(thread.timer);
    if (!this.threads.has(thread)) return;
    if (thread.busy && thread.busy !== 'starting') thread.busy.settle.resolve(outcome);
    thread.busy = null;
    this.give(thread);
  }

  private limit(thread: Thread<Job, Outcome>, ms: number): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void this.lose(thread, 'too_slow'), ms);
  }

  private async lose(thread: Thread<Job, Outcome>, problem: ThreadProblem): Promise<void> {
    clearTimeout(thread.timer);
    if (!this.threads.delete(thread)) return;
    // A thread that cannot even start would be started without end: whoever waits is told instead.
    const lost = thread.busy === 'starting' ? this.waiting.splice(0) : thread.busy ? [thread.busy] : [];
    for (const { settle } of lost) settle.reject(new NoOutcome(problem));
    if (this.waiting.length) this.next();
    await thread.worker.terminate();
    thread.worker.unref();
  }
}

/** Left to itself, Node gives a thread more room for what is young than the rest may have, and then tidies up all the time. */
function heapLimits({ heapMb, youngMb = Math.ceil(heapMb / 4) }: ThreadLimits): ResourceLimits {
  return { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb };
}
