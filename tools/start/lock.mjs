import { rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';
import { readPrivate } from './private-file.mjs';
import { isRunning, mark } from './processes.mjs';

/** Waits for its turn, then holds `file` until the answered function is called. A lock whose holder died counts for nothing. */
export async function lock(file, patience = 120_000) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    try {
      writeFileSync(file, JSON.stringify(mark(process.pid)), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    await sleep(25);
  }
  throw new PlainError(`Another start is holding ${file}. If there is none, delete that file.`);
}

/** A lock made this moment may not have its content yet. */
function isAbandoned(file) {
  try {
    return !isRunning(readPrivate(file)) && Date.now() - statSync(file).mtimeMs > 200;
  } catch {
    return false;
  }
}
