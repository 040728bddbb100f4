import { log } from '@akin/platform';
import type { Eraser } from './eraser.js';

const everyMs = 15 * 60_000;

/**
 * Erases what is due now and then again every quarter of an hour, until the process ends. Several at once do it once.
 * @returns what to call when something may have become due in between
 */
export async function startErasing(eraser: Eraser): Promise<() => void> {
  const round = () =>
    eraser.eraseDue().then(
      (gone) => gone.forEach((slug) => log.info({ slug }, 'a school was erased')),
      (problem: Error) => log.warn({ problem: problem.message }, 'schools that are due could not be looked for'),
    );
  await round();
  setInterval(() => void round(), everyMs).unref();
  return () => void round();
}
