/** `npm run e2e`: journeys through the whole application in a real browser. Arguments go to jest. */
import { startApplication, stopApplication, whereItIs } from './application.mjs';
import { findChromium, howToInstall } from './chromium.mjs';
import { conclude, runJest, sum } from './jest-run.mjs';

const config = 'apps/e2e/jest.config.mjs';
/** Those that break the application for everybody come last. */
const alone = '\\.alone\\.e2e\\.ts$';
/**
 * One after another: two at a time take two thirds as long, and wait for each other just long enough on two cores that a
 * page is pressed before it stands still. Options that take several values come first, or they would take the arguments for
 * theirs.
 */
async function runJourneys(env) {
  const args = process.argv.slice(2);
  const together = await runJest(config, ['--testPathIgnorePatterns', alone, '/dist/', '--runInBand', ...args], env);
  const onTheirOwn = await runJest(config, ['--testMatch', '**/*.alone.e2e.ts', '--runInBand', ...args], env);
  return sum([together, onTheirOwn]);
}

/** Starts the application for them, unless one that runs already is named by AKIN_E2E_BASE_DOMAIN. */
async function withApplication(work) {
  if (process.env.AKIN_E2E_BASE_DOMAIN) return work(process.env);
  const application = await startApplication();
  try {
    return await work({ ...process.env, ...whereItIs(application) });
  } finally {
    await stopApplication(application);
  }
}

const chromium = findChromium();
if (chromium) {
  conclude(await withApplication((env) => runJourneys({ ...env, CHROMIUM_PATH: chromium })));
} else {
  console.error(howToInstall);
  process.exitCode = 1;
}
