import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until `look` answers something other than null.
 * @throws what is still awaited, in words, after `patience` milliseconds.
 */
export async function eventually<T>(awaited: string, look: () => Promise<T | null>, patience = 60_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > until) throw new Error(`Waited ${patience / 1000} s for ${awaited}.`);
    await pause(100);
  }
}
