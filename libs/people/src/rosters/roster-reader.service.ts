import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ErrorBody, RefusalCode } from '@akin/contracts';
import { NoOutcome, Refusal, ThreadPool, type ThreadEntry } from '@akin/platform';
import { isOfficeFile } from './reading/xlsx/read-xlsx.js';
import { readRoster, type RosterRead, type RosterToRead } from './reading/read-roster.js';

/** What a thread says: plain data, because an error loses what it is on the way. */
export type ReadByThread = { ok: true; roster: RosterRead } | { ok: false; code: RefusalCode; detail: ErrorBody['detail'] };

/** A few hundred rows; reading them takes less time than telling a thread about them. What a workbook unpacks to is not known before. */
const small = 64 * 1024;

/** One file at a time, and few that wait, which bounds the memory; a thread that is idle gives its own back. */
const limits = { threads: 1, waiting: 4, budgetMs: 60_000, startMs: 20_000, heapMb: 1024, youngMb: 16, idleMs: 10_000 } as const;

/** Specs run from the sources, which a thread needs help to read. */
const thread: ThreadEntry = import.meta.url.endsWith('.ts')
  ? {
      file: new URL('./reading/read-roster.thread.ts', import.meta.url),
      execArgv: ['--import', new URL('../../../tenancy/src/testing/source-hooks.mjs', import.meta.url).href],
    }
  : { file: new URL('./reading/read-roster.thread.js', import.meta.url), execArgv: [] };

/** Reads dropped files, large ones in a thread: whoever asks for something else meanwhile is not to notice. */
@Injectable()
export class RosterReader implements OnModuleDestroy {
  private readonly pool = new ThreadPool<RosterToRead, ReadByThread>(thread, limits);

  async onModuleDestroy(): Promise<void> {
    await this.pool.close();
  }

  /**
   * What a file holds; its bytes are gone afterwards.
   * @throws Refusal as `readRoster`, `busy` while many files wait, `roster_unreadable` when reading takes too long or too much memory
   */
  async read(file: RosterToRead): Promise<RosterRead> {
    if (file.bytes.length <= small && !isOfficeFile(file.bytes)) return readRoster(file);
    const read = await this.pool.run(file, [file.bytes.buffer]).catch(refuseFor);
    if (!read.ok) throw new Refusal(read.code, read.detail);
    return read.roster;
  }
}

function refuseFor(problem: unknown): never {
  if (!(problem instanceof NoOutcome)) throw problem;
  throw new Refusal(problem.problem === 'too_busy' ? 'busy' : 'roster_unreadable');
}
