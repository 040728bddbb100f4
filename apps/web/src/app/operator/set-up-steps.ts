import type { TrailStep } from '@akin/ui';
import type { InstitutionDetail, ProvisioningStep, StepView } from '@akin/contracts';
import { plainAddress } from './school-words';

const titles: Record<ProvisioningStep, string> = {
  address: 'Reserve the address',
  schema: 'Build its own walls in the database',
  sign_in: 'Make keys for its sign-in',
  administrator: 'Add the first administrator',
  ready: 'Open the door',
};

const states: Record<StepView['state'], TrailStep['state']> = { waiting: 'todo', running: 'now', done: 'done', failed: 'fail' };

/** The steps of setting up a school as a trail: what is done, what runs, what failed and why. */
export function setUpTrail(school: Pick<InstitutionDetail, 'address' | 'steps'>): TrailStep[] {
  return school.steps.map(({ step, state, why }) => ({
    state: states[state],
    title: titles[step],
    text: why ?? (step === 'address' ? plainAddress(school.address) : undefined),
    busy: state === 'running',
  }));
}

/** A school whose failed step was just asked for again: it counts as running until the server says how it went. */
export function takenUp(school: InstitutionDetail): InstitutionDetail {
  const steps = school.steps.map((step) => (step.state === 'failed' ? { ...step, state: 'running' as const, why: null } : step));
  return { ...school, steps };
}

export interface SetUpProgress {
  /** 0 to 100. */
  percent: number;
  words: string;
  failed: boolean;
  finished: boolean;
}

/** How far the set-up is, in words. */
export function setUpProgress(steps: readonly StepView[]): SetUpProgress {
  const done = steps.filter((step) => step.state === 'done').length;
  const failed = steps.some((step) => step.state === 'failed');
  const finished = steps.length > 0 && done === steps.length;
  const percent = steps.length === 0 ? 0 : Math.round((done / steps.length) * 100);
  if (failed)
    return {
      percent,
      failed,
      finished,
      words: 'One step failed. What was done before it is kept, and running it again changes nothing twice.',
    };
  if (finished) return { percent, failed, finished, words: `All ${steps.length} steps are done.` };
  return { percent, failed, finished, words: `Step ${done + 1} of ${steps.length}. You can leave this page; it goes on without you.` };
}
