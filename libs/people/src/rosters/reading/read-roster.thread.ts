import { parentPort } from 'node:worker_threads';
import { Refusal } from '@akin/platform';
import { readRoster, type RosterToRead } from './read-roster.js';
import type { ReadByThread } from '../roster-reader.service.js';

/** What runs in a thread of its own: one file in, its rows out. It has no database, no school and no clock. */
parentPort?.on('message', async (file: RosterToRead) => {
  try {
    const roster = await readRoster(file);
    answer({ ok: true, roster }, [roster.rows.buffer]);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    answer({ ok: false, code: problem.code, detail: problem.detail });
  }
});
parentPort?.postMessage('ready');

function answer(read: ReadByThread, given: ArrayBuffer[] = []): void {
  parentPort?.postMessage(read, given);
}
