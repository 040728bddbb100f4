import type { Wish } from '@akin/contracts';
import type { Demand } from './suggest-answers.js';

/**
 * How many learners look for something: areas of need each, of a facet only that they name it. What they do not want does
 * not count, nor do words of their own.
 */
export class DemandCount {
  private readonly learners = new Map<string, Demand>();

  /** Another learner's list. */
  add(wishes: readonly Wish[]): void {
    const named = new Map(
      wishes
        .filter(({ facet, weight }) => weight !== 'not_wanted' && facet !== 'words')
        .map(({ facet, term }) => [facet === 'need' ? `need/${term}` : facet, { facet, term: facet === 'need' ? term : null }]),
    );
    for (const [key, one] of named) this.learners.set(key, { ...one, learners: (this.learners.get(key)?.learners ?? 0) + 1 });
  }

  /** What at least so many look for. */
  atLeast(learners: number): Demand[] {
    return [...this.learners.values()].filter((one) => one.learners >= learners);
  }
}
