/** `npm run e2e`: journeys through the whole application in a real browser. Arguments go to jest. */
import { findChromium, howToInstall } from './chromium.mjs';
import { conclude, runJest } from './jest-run.mjs';

const chromium = findChromium();
if (chromium) {
  const env = { ...process.env, CHROMIUM_PATH: chromium };
  conclude(await runJest('apps/e2e/jest.config.mjs', ['--runInBand', ...process.argv.slice(2)], env));
} else {
  console.error(howToInstall);
  process.exitCode = 1;
}
