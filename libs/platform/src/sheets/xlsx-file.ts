import { Refusal } from '../refusal.js';
import type { ThreadEntry } from '../threads/thread-entry.js';
import { NoOutcome, ThreadPool } from '../threads/thread-pool.js';
import type { WorkbookJob } from './make-workbook.js';
import type { Sheet } from './sheet.js';

/** One workbook at a time, and few that wait, which bounds the memory; a thread that is idle gives its own back. */
const limits = { threads: 1, waiting: 4, budgetMs: 120_000, startMs: 20_000, heapMb: 768, idleMs: 5000 } as const;

/** Specs run from the sources, which a thread needs help to read. */
const thread: ThreadEntry = import.meta.url.endsWith('.ts')
  ? {
      file: new URL('./make-workbook.thread.ts', import.meta.url),
      execArgv: ['--import', new URL('../../../tenancy/src/testing/source-hooks.mjs', import.meta.url).href],
    }
  : { file: new URL('./make-workbook.thread.js', import.meta.url), execArgv: [] };

const workbooks = new ThreadPool<WorkbookJob, Uint8Array>(thread, limits);

/**
 * The table as an Excel workbook of text and numbers; a thread makes it, so that nobody waits for it but whoever asked.
 * It is whole before its first piece is there. For at most some 50,000 lines.
 * @throws Refusal `busy` while several others wait for theirs, or when it takes too long
 */
export async function* xlsxFile({ name, columns, pages }: Sheet): AsyncGenerator<Buffer> {
  const job: WorkbookJob = { name, columns: columns.map(({ heading, width }) => ({ heading, width })), pages: [] };
  for await (const page of pages) job.pages.push(new TextEncoder().encode(JSON.stringify(page)));
  yield Buffer.from(
    await workbooks
      .run(
        job,
        job.pages.map(({ buffer }) => buffer),
      )
      .catch(refuse),
  );
}

function refuse(problem: unknown): never {
  throw problem instanceof NoOutcome ? new Refusal('busy') : problem;
}
