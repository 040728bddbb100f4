import type { StepView } from '@akin/contracts';
import { provisioningSteps } from '@akin/contracts';
import { isStalled, setUpProgress, setUpTrail, tookWords } from './set-up-steps';

const createdAt = '2026-11-22T20:00:00.000Z';
const now = new Date('2026-11-22T20:00:04.100Z');

const steps = (...states: StepView['state'][]): StepView[] =>
  states.map((state, i) => ({
    step: provisioningSteps[i] ?? 'ready',
    state,
    why: state === 'failed' ? 'The address is taken.' : null,
    startedAt: state === 'waiting' ? null : `2026-11-22T20:00:0${i + 1}.000Z`,
    finishedAt: state === 'done' ? `2026-11-22T20:00:0${i + 1}.500Z` : null,
  }));

describe('setUpProgress', () => {
  it.each<[StepView['state'][], number, RegExp, boolean, boolean]>([
    [['waiting', 'waiting', 'waiting', 'waiting', 'waiting'], 0, /^Step 1 of 5, 4 seconds so far\./, false, false],
    [['done', 'done', 'running', 'waiting', 'waiting'], 40, /^Step 3 of 5, /, false, false],
    [['done', 'failed', 'waiting', 'waiting', 'waiting'], 20, /^One step failed/, true, false],
    [['done', 'done', 'done', 'done', 'done'], 100, /^All 5 steps are done/, false, true],
    [[], 0, /^Step 0 of 0/, false, false],
  ])('%j', (states, percent, words, failed, finished) => {
    const progress = setUpProgress({ steps: steps(...states), createdAt }, now);
    expect(progress).toMatchObject({ percent, failed, finished });
    expect(progress.words).toMatch(words);
  });

  it.each([
    ['2026-11-22T20:00:01.200Z', 'Step 1 of 1, 1 second so far.'],
    ['2026-11-22T19:59:00.000Z', 'Step 1 of 1.'],
    ['2026-11-23T20:00:00.000Z', 'Nothing has happened for a while'],
  ])('counts the seconds at %s only where they mean something', (moment, words) => {
    expect(setUpProgress({ steps: steps('running'), createdAt }, new Date(moment)).words).toContain(words);
  });
});

it.each<[StepView['state'][], string, boolean]>([
  [['waiting', 'waiting'], '2026-11-22T20:00:59.000Z', false],
  [['waiting', 'waiting'], '2026-11-22T20:01:01.000Z', true],
  [['done', 'running'], '2026-11-22T20:01:01.000Z', false],
  [['done', 'running'], '2026-11-22T20:01:03.000Z', true],
  [['done', 'failed'], '2026-11-22T20:09:00.000Z', false],
  [['done', 'done'], '2026-11-22T20:09:00.000Z', false],
])('%j at %s: stalled %s', (states, moment, stalled) => {
  expect(isStalled({ steps: steps(...states), createdAt }, new Date(moment))).toBe(stalled);
});

describe('setUpTrail', () => {
  it('tells the address, how long it took, what runs and why something failed', () => {
    const school = { address: 'http://harbor.localhost:3000', createdAt, steps: steps('done', 'done', 'failed', 'waiting') };
    expect(setUpTrail(school)).toMatchObject([
      { state: 'done', text: 'harbor.localhost:3000', busy: false, aside: '0.5 s' },
      { state: 'done', text: undefined, aside: '0.5 s' },
      { state: 'fail', text: 'The address is taken.', aside: undefined },
      { state: 'todo', text: undefined },
    ]);
    expect(setUpTrail({ address: '', createdAt, steps: steps('running') })[0]).toMatchObject({ state: 'now', busy: true });
  });

  it('has a title of its own for every step', () => {
    const all = setUpTrail({ address: '', createdAt, steps: steps(...provisioningSteps.map(() => 'waiting' as const)) });
    expect(new Set(all.map(({ title }) => title)).size).toBe(provisioningSteps.length);
  });
});

it.each([
  ['2026-11-22T20:00:00.420Z', '0.4 s'],
  ['2026-11-22T20:00:00.004Z', 'under 0.1 s'],
  ['2026-11-22T20:00:12.400Z', '12 s'],
  ['2026-11-22T20:04:00.000Z', '4 min'],
  ['2026-11-22T19:00:00.000Z', undefined],
])('says how long it took until %s: %s', (to, words) => {
  expect(tookWords(createdAt, to)).toBe(words);
});
