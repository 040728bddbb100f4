import { nextStep, stepNames, stepStates } from './step-states';
import { draft, idp, tested, trial } from './testing/lakeside';

const failed = { ...tested, trial: { ...trial, passed: false }, ready: false };

describe('stepStates', () => {
  it.each([
    ['nothing yet', draft, false, 'now todo usual todo todo'],
    ['ours were given', draft, true, 'done now usual todo todo'],
    ['theirs came first, which says nothing of ours', { ...draft, idp }, false, 'now done usual todo todo'],
    ['both are known', { ...draft, idp }, true, 'done done usual now todo'],
    ['a test failed: they answered, so they know us', failed, false, 'done done usual now todo'],
    ['a test passed', tested, false, 'done done done done now'],
  ] as const)('%s', (_, state, given, words) => {
    const states = stepStates(state, given);
    expect(stepNames.map((step) => states[step]).join(' ')).toBe(words);
    expect(stepNames.filter((step) => states[step] === 'now')).toEqual([nextStep(states)]);
  });
});
