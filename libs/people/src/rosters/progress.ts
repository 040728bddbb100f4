import { AsyncLocalStorage } from 'node:async_hooks';
import { log } from '@akin/platform';

/**
 * Tells how far long work has come, from outside of the unit the work is done in: nobody would see it before the end
 * otherwise. Make it before the unit opens. The work never waits for it, so it cannot wait for the work's own connection.
 */
export class Progress {
  private readonly outside = AsyncLocalStorage.snapshot();
  private telling: Promise<void> | null = null;

  constructor(private readonly tell: (done: number) => Promise<void>) {}

  /** While one is being told, others are passed over. */
  come(done: number): void {
    this.telling ??= this.outside(() => this.tell(done))
      .catch((problem: Error) => log.warn({ problem: problem.message }, 'progress could not be told'))
      .finally(() => (this.telling = null));
  }

  /** Nothing is told any more after this. */
  async end(): Promise<void> {
    await this.telling;
  }
}
