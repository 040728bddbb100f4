/** `npm run akin -- <command>`: the operator's command line on the embedded database or the one the environment names. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { environments } from './environment.mjs';
import { explain } from './plain-error.mjs';
import { project, readSettings } from './settings.mjs';
import { migrated } from './upkeep.mjs';

/** Standard output belongs to the command (it may be JSON), so progress goes beside it. */
const beside = (line) => console.error(line);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function main(args) {
  const settings = readSettings();
  mkdirSync(settings.data, { recursive: true });
  const sources = await build(beside);
  const database = await openDatabase(settings);
  try {
    const env = environments(settings, database);
    // Whether a database of their own is migrated now is for its operators to say.
    if (database.identity) await migrated({ settings, sources, database }, env, beside);
    return await runCommand(args, env.owner);
  } finally {
    await database.stop();
  }
}

function runCommand(args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(project, 'apps/worker/dist/cli.js'), ...args], {
    cwd: callersFolder(),
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** File names in arguments are relative to where the person is; the programs must run inside the project, though. */
function callersFolder() {
  const folder = process.env.INIT_CWD ?? process.cwd();
  return folder.startsWith(project) ? folder : project;
}
