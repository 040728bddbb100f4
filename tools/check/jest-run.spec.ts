import { closingLine, countResults, sum } from './jest-run.mjs';

const run = (over = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...over,
});

it.each([
  ['all passed', run(), 0, { passed: 5, failed: 0, skipped: 0 }],
  ['one failed', run({ numFailedTests: 1 }), 1, { passed: 5, failed: 1, skipped: 0 }],
  ['skipped and to do', run({ numPendingTests: 2, numTodoTests: 1 }), 0, { passed: 5, failed: 0, skipped: 3 }],
  ['a suite that could not be loaded', run({ numRuntimeErrorTestSuites: 1 }), 1, { passed: 5, failed: 1, skipped: 0 }],
  ['a run that ended badly otherwise', run(), 1, { passed: 5, failed: 1, skipped: 0 }],
  ['a run that left no numbers', null, 1, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_what, results, code, counted) => {
  expect(countResults(results, code)).toEqual(counted);
});

it('closes with one line', () => {
  const tallies = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 2 },
  ];
  expect(closingLine(sum(tallies))).toBe('7 passed, 1 failed, 2 skipped');
  expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
});
