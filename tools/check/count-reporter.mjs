import { writeFileSync } from 'node:fs';

/** A jest reporter that leaves the numbers of the run in the file AKIN_COUNTS. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const counts = { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites };
    writeFileSync(process.env.AKIN_COUNTS, JSON.stringify(counts));
  }
}
