import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { failedSections, runNx } from './nx.mjs';
import { buildable, sourceStamp } from './sources.mjs';
import { lock } from './lock.mjs';
import { explain, PlainError } from './plain-error.mjs';

const project = join(import.meta.dirname, '..', '..');
const cache = join(project, 'node_modules', '.cache', 'akin');
const stampFile = join(cache, 'built');

/** Builds what changed since the last build; costs nothing when nothing did. Answers what stands for this state of the sources. */
export async function build(tell = console.log) {
  mkdirSync(cache, { recursive: true });
  const unlock = await lock(join(cache, 'build.lock'), 600_000);
  try {
    const stamp = sourceStamp(project);
    if (isBuilt(stamp)) return stamp;
    tell('Building (the first time takes about a minute) ...');
    const { code, said } = await runNx('build', (name) => tell(`  built ${name}`), availableParallelism());
    if (code !== 0) throw new PlainError(`The build failed:\n${failedSections(said)}`);
    writeFileSync(stampFile, stamp);
    return stamp;
  } finally {
    unlock();
  }
}

function isBuilt(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return false;
  return buildable(project).every((folder) => existsSync(join(project, folder, 'dist')));
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
