import type { TrailStep } from '@akin/ui';
import type { InstitutionDetail, ProvisioningStep, StepView } from '@akin/contracts';
import { plainAddress } from '../school-words';

const titles: Record<ProvisioningStep, string> = {
  address: 'Reserve the address',
  schema: 'Build its own walls in the database',
  tables: 'Create its tables',
  vocabularies: 'Bring in the vocabularies',
  sign_in: 'Make keys for its sign-in',
  branding: 'Mix its colors, light and dark',
  administrator: 'Add the first administrator',
  ready: 'Open the door',
  set_up_link: 'Send the set-up link',
};

const states: Record<StepView['state'], TrailStep['state']> = { waiting: 'todo', running: 'now', done: 'done', failed: 'fail' };

type SetUp = Pick<InstitutionDetail, 'address' | 'createdAt' | 'steps'>;
type Timed = Pick<SetUp, 'steps' | 'createdAt'>;

/** The steps of setting up a school as a trail: what is done and how long it took, what runs, what failed and why. */
export function setUpTrail(school: SetUp): TrailStep[] {
  return school.steps.map(({ step, state, why, startedAt, finishedAt }) => ({
    state: states[state],
    title: titles[step],
    text: why ?? (step === 'address' ? plainAddress(school.address) : undefined),
    aside: startedAt && finishedAt ? tookWords(startedAt, finishedAt) : undefined,
    busy: state === 'running',
  }));
}

/** How long a step’s last attempt took: `0.4 s`, `2 min`; nothing when two clocks disagree. */
export function tookWords(from: string, to: string): string | undefined {
  const seconds = (new Date(to).getTime() - new Date(from).getTime()) / 1000;
  if (!(seconds >= 0)) return undefined;
  if (seconds < 0.1) return 'under 0.1 s';
  if (seconds >= 120) return `${Math.round(seconds / 60)} min`;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
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
  /** Nobody works on it at this moment. */
  waits: boolean;
}

/** How far the set-up is, in words. */
export function setUpProgress(school: Timed, now: Date): SetUpProgress {
  const { steps, createdAt } = school;
  const done = steps.filter((step) => step.state === 'done').length;
  const failed = steps.some((step) => step.state === 'failed');
  const finished = steps.length > 0 && done === steps.length;
  const percent = steps.length === 0 ? 0 : Math.round((done / steps.length) * 100);
  const waits = !finished && !steps.some((step) => step.state === 'running');
  const facts = { percent, failed, finished, waits };
  if (failed) return { ...facts, words: failedWords };
  if (finished) return { ...facts, words: `All ${steps.length} steps are done.` };
  if (isStalled(school, now)) return { ...facts, waits: true, words: stalledWords };
  const at = `Step ${Math.min(done + 1, steps.length)} of ${steps.length}${soFar(createdAt, now)}.`;
  return { ...facts, words: `${at} You can leave this page; it goes on without you.` };
}

/** Whether nothing has happened for so long that somebody should look why. */
export function isStalled({ steps, createdAt }: Timed, now: Date): boolean {
  if (steps.every(({ state }) => state === 'done' || state === 'failed')) return false;
  const moments = [createdAt, ...steps.flatMap(({ startedAt, finishedAt }) => [startedAt ?? '', finishedAt ?? ''])];
  const last = Math.max(...moments.filter(Boolean).map((moment) => new Date(moment).getTime()));
  return now.getTime() - last > stalledAfterMs;
}

const stalledAfterMs = 60_000;

const stalledWords =
  'Nothing has happened for a while: the provisioner is busy with other schools, or it is not running. It goes on by itself as soon as it can.';

const failedWords = 'One step failed. What was done before it is kept, and running it again changes nothing twice.';

function soFar(createdAt: string, now: Date): string {
  const seconds = Math.round((now.getTime() - new Date(createdAt).getTime()) / 1000);
  if (!(seconds >= 1 && seconds < 600)) return '';
  return seconds === 1 ? ', 1 second so far' : `, ${seconds} seconds so far`;
}
