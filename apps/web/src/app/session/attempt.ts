import { signal } from '@angular/core';
import { type Problem, problemOf } from './problem';

/** One change at a time: whether it is under way and, when it did not go through, why. What was typed is left alone. */
export class Attempt {
  private readonly running = signal(false);
  private readonly failure = signal<Problem | null>(null);
  readonly busy = this.running.asReadonly();
  readonly problem = this.failure.asReadonly();

  /** What the work answered, or null when it failed or another one is still under way. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running()) return null;
    this.running.set(true);
    this.failure.set(null);
    try {
      return await work();
    } catch (error) {
      this.failure.set(problemOf(error));
      return null;
    } finally {
      this.running.set(false);
    }
  }

  forget(): void {
    this.failure.set(null);
  }
}
