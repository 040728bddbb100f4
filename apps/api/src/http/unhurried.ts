import { AsyncResource } from 'node:async_hooks';

const waitMs = 500;
const lookEveryMs = 50;
const mostWaiting = 2000;

const waiting: { due: number; answer: () => void }[] = [];
let looking: NodeJS.Timeout | undefined;

/**
 * Gives an answer half a second later. Whoever asks again the moment they are refused would otherwise keep the process
 * busy with refusing. One timer serves all, and only while somebody waits; beyond some thousands the answer is given at once.
 */
export function unhurried(answer: () => void): void {
  if (waiting.length >= mostWaiting) return answer();
  waiting.push({ due: performance.now() + waitMs, answer: AsyncResource.bind(answer) });
  looking ??= setTimeout(look, lookEveryMs).unref();
}

function look(): void {
  const now = performance.now();
  const later = waiting.findIndex(({ due }) => due > now);
  const due = waiting.splice(0, later < 0 ? waiting.length : later);
  looking = waiting.length > 0 ? setTimeout(look, lookEveryMs).unref() : undefined;
  for (const { answer } of due) answer();
}
