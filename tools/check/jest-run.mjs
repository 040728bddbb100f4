import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

export const project = join(import.meta.dirname, '..', '..');
const program = join(project, 'node_modules', 'jest', 'bin', 'jest.js');

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/**
 * Runs jest with one configuration and counts. A suite that could not even be loaded counts as one failure; so does
 * a run that ended badly for any other reason.
 * @returns {Promise<Tally>}
 */
export async function runJest(config, args, env = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'akin-jest-'));
  const counts = join(folder, 'counts.json');
  try {
    const reporters = ['--reporters=default', `--reporters=${join(import.meta.dirname, 'count-reporter.mjs')}`];
    const code = await spawnJest(counts, ['-c', config, '--passWithNoTests', ...reporters, ...workers(args), ...args], {
      ...env,
      AKIN_COUNTS: counts,
    });
    return countResults(readCounts(counts), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const workers = (args) =>
  args.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)/.test(arg)) ? [] : [`--maxWorkers=${availableParallelism()}`];

function spawnJest(counts, args, env) {
  const child = spawn(process.execPath, [program, ...args], { cwd: project, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = setInterval(() => endWhenStuck(child, counts), 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(watch));
}

/** A connection that a spec left open would keep jest waiting for ever; that is a failure, not a reason to hang. */
function endWhenStuck(child, counts, patience = 30_000) {
  if (!existsSync(counts) || Date.now() - statSync(counts).mtimeMs < patience) return;
  console.error('All specs are done, but jest does not end: one of them left a connection or a timer open.');
  child.kill('SIGKILL');
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {Tally} */
export function countResults(results, code) {
  if (!results) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** @param {Tally[]} tallies */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/** The one closing line. */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Prints the closing line, sets the exit code (a run that tested nothing has failed) and, in .ci/run, notes the sum. */
export function conclude(tally) {
  if (process.env.AKIN_TALLY) appendFileSync(process.env.AKIN_TALLY, JSON.stringify(tally) + '\n');
  if (tally.failed || tally.passed === 0) process.exitCode = 1;
  console.log(closingLine(tally));
}
