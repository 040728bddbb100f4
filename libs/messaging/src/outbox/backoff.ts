const minute = 60_000;
const waits = [10_000, 30_000, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute, 3 * 60 * minute, 6 * 60 * minute];

/** How long to wait after the given number of failed attempts, in milliseconds: ten seconds at first, six hours at most. */
export function backoff(attempts: number): number {
  return waits[Math.min(Math.max(attempts, 1), waits.length) - 1];
}

/** After this many attempts (about two days) a mail is given up and shown to the school. */
export const lastAttempt = 16;
