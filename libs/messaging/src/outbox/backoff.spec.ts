import { backoff } from './backoff.js';

describe('backoff', () => {
  it.each([
    [0, 10_000],
    [1, 10_000],
    [2, 30_000],
    [3, 60_000],
    [10, 21_600_000],
    [99, 21_600_000],
  ])('after %i attempts waits %i ms', (attempts, wait) => expect(backoff(attempts)).toBe(wait));
});
