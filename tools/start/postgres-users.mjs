import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, mark } from './processes.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';

/** Several commands may share one server; it stays up as long as one of them runs. Each leaves a note here. */
const notes = (home) => join(home, 'users');

/** Where the keeper of the server (postgres-keeper.mjs) is noted; there is never more than one. */
export const keeperNote = (home) => join(home, 'keeper.json');

/** Notes that this process uses the server. */
export function enter(home) {
  mkdirSync(notes(home), { recursive: true, mode: 0o700 });
  writePrivate(join(notes(home), String(process.pid)), mark(process.pid));
}

/** Takes the note away; true when nobody else is left. */
export function leave(home) {
  rmSync(join(notes(home), String(process.pid)), { force: true });
  return !hasUsers(home);
}

/** True while some living process uses the server; forgets those that died. */
export function hasUsers(home) {
  let living = 0;
  for (const name of list(notes(home))) {
    const note = join(notes(home), name);
    if (isRunning(readPrivate(note))) living += 1;
    else rmSync(note, { force: true });
  }
  return living > 0;
}

function list(folder) {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
