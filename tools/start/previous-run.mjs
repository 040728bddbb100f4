import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';
import { endProcess, isRunning, mark } from './processes.mjs';

const noteFile = (data) => join(data, 'running.json');

/** Writes down what this run consists of, so that the next one can recognize what a crash left behind. */
export function noteRun(data, address, children) {
  writePrivate(noteFile(data), { starter: mark(process.pid), address, children });
}

export function forgetRun(data) {
  rmSync(noteFile(data), { force: true });
}

/**
 * Ends the programs of a run whose starter is gone.
 * @throws PlainError when that run is alive and well.
 * @returns how many were still there
 */
export async function endPreviousRun(data) {
  const previous = readPrivate(noteFile(data));
  if (!previous) return 0;
  if (isRunning(previous.starter)) {
    throw new PlainError(
      `Akin is already running here: ${previous.address} (stop it with Ctrl-C in its terminal, or kill ${previous.starter.pid}).`,
    );
  }
  const orphans = previous.children.filter(isRunning);
  await Promise.all(orphans.map((orphan) => endProcess(orphan)));
  forgetRun(data);
  return orphans.length;
}
