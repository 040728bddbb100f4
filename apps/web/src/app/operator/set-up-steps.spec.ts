import type { StepView } from '@akin/contracts';
import { provisioningSteps } from '@akin/contracts';
import { setUpProgress, setUpTrail } from './set-up-steps';

const steps = (...states: StepView['state'][]): StepView[] =>
  states.map((state, i) => ({
    step: provisioningSteps[i] ?? 'ready',
    state,
    why: state === 'failed' ? 'The address is taken.' : null,
    finishedAt: null,
  }));

describe('setUpProgress', () => {
  it.each<[StepView['state'][], number, RegExp, boolean, boolean]>([
    [['waiting', 'waiting', 'waiting', 'waiting', 'waiting'], 0, /^Step 1 of 5\./, false, false],
    [['done', 'done', 'running', 'waiting', 'waiting'], 40, /^Step 3 of 5\./, false, false],
    [['done', 'failed', 'waiting', 'waiting', 'waiting'], 20, /^One step failed/, true, false],
    [['done', 'done', 'done', 'done', 'done'], 100, /^All 5 steps are done/, false, true],
    [[], 0, /^Step 1 of 0/, false, false],
  ])('%j', (states, percent, words, failed, finished) => {
    const progress = setUpProgress(steps(...states));
    expect(progress).toMatchObject({ percent, failed, finished });
    expect(progress.words).toMatch(words);
  });
});

describe('setUpTrail', () => {
  it('tells the address, what runs and why something failed', () => {
    const trail = setUpTrail({ address: 'http://harbor.localhost:3000', steps: steps('done', 'failed', 'waiting') });
    expect(trail).toMatchObject([
      { state: 'done', text: 'harbor.localhost:3000', busy: false },
      { state: 'fail', text: 'The address is taken.' },
      { state: 'todo', text: undefined },
    ]);
    expect(setUpTrail({ address: '', steps: steps('running') })[0]).toMatchObject({ state: 'now', busy: true });
  });
});
