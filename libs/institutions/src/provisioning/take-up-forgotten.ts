import { log } from '@akin/platform';
import type { StepsRepository } from './steps.repository.js';

const everyMs = 60_000;

/** Looks every minute for schools whose nudge was lost, and takes them up one by one, until the process ends. */
export function takeUpForgotten(steps: Pick<StepsRepository, 'forgotten'>, resume: (schoolId: string) => Promise<void>): void {
  const round = async () => {
    for (const id of await steps.forgotten()) await resume(id);
  };
  const look = () => round().catch((problem: Error) => log.warn({ problem: problem.message }, 'forgotten schools could not be looked for'));
  setInterval(() => void look(), everyMs).unref();
}
