import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Reads a JSON file of ours; null when there is none (or a crash left it unreadable). */
export function readPrivate(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Writes a JSON file only its owner may read, whole or not at all. */
export function writePrivate(path, value) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value, null, 2) + '\n', { mode: 0o600 });
  renameSync(draft, path);
}
