import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const groups = ['libs', 'apps', 'tools'];
const settings = ['package-lock.json', 'nx.json', 'tsconfig.base.json'];
const skipped = new Set(['node_modules', 'dist', '.angular', 'coverage']);

/** The folders of all projects that have something to build. */
export function buildable(project) {
  return groups
    .filter((group) => existsSync(join(project, group)))
    .flatMap((group) => readdirSync(join(project, group)).map((name) => join(group, name)))
    .filter((folder) => hasBuild(join(project, folder, 'project.json')));
}

function hasBuild(file) {
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).targets?.build);
}

/** Changes when any file that goes into a build changes its path, size or time. */
export function sourceStamp(project) {
  const hash = createHash('sha256');
  for (const name of settings) note(hash, project, name);
  for (const folder of buildable(project)) walk(hash, project, folder);
  return hash.digest('hex');
}

function walk(hash, project, folder) {
  const entries = readdirSync(join(project, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) walk(hash, project, path);
    else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) note(hash, project, path);
  }
}

function note(hash, project, path) {
  const { size, mtimeMs } = statSync(join(project, path));
  hash.update(`${path} ${size} ${mtimeMs}\n`);
}
