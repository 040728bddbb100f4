/**
 * Runs before every command, on whatever Node the machine has, with nothing but its built-ins. A Node that is too old
 * must get as far as the sentence that says so, so nothing is imported here that it may not know.
 */
import { nodeProblem } from './installation.mjs';

const problem = nodeProblem();
if (problem) {
  console.error(`\n${problem}\n`);
  process.exitCode = 1;
} else {
  await import('./install.mjs');
}
