/** Refuses import cycles, type imports included: two files that need each other are one idea in two places. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const sources = ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts', 'tools/**/*.{ts,mjs}'];

/** Which file imports which, inside the project. Keys and values are paths relative to it. */
export function importGraph(project) {
  const files = globSync(sources, { cwd: project, exclude: (name) => name === 'node_modules' || name === 'dist' });
  return new Map(files.map((file) => [file, importsOf(project, file)]));
}

function importsOf(project, file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(project, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => resolve(project, file, fileName)).filter(Boolean);
}

function resolve(project, from, name) {
  const room = /^@akin\/([\w-]+)(\/testing)?$/.exec(name);
  if (room) return existing(project, `libs/${room[1]}/src${room[2] ?? ''}/index.ts`);
  if (!name.startsWith('.')) return null;
  const path = relative(project, join(project, dirname(from), name));
  return existing(project, path.replace(/\.js$/, '.ts')) ?? existing(project, `${path}.ts`) ?? existing(project, path);
}

const existing = (project, path) => (/\.(ts|mjs)$/.test(path) && existsSync(join(project, path)) ? path : null);

/**
 * Every knot of files that reach each other, as the list of files along one way round.
 * @param {Map<string, string[]>} graph
 */
export function findCycles(graph) {
  const done = new Set();
  const cycles = [];
  const visit = (file, trail) => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) return void cycles.push([...trail.slice(seenAt), file]);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

if (process.argv[1] === import.meta.filename) {
  const graph = importGraph(join(import.meta.dirname, '..', '..'));
  const cycles = findCycles(graph);
  for (const cycle of cycles) console.error(`Import cycle:\n  ${cycle.join('\n  -> ')}`);
  if (!cycles.length) console.log(`No import cycle in ${graph.size} files.`);
  process.exitCode = cycles.length ? 1 : 0;
}
