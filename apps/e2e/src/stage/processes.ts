import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isRunning } from '../../../../tools/start/processes.mjs';
import { runningServer } from '../../../../tools/start/postgres-process.mjs';
import { dataFolder } from './where.js';

interface Run {
  children: { pid: number; since: string }[];
}

const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(dataFolder, ...path), 'utf8')) as T;

/** The worker that delivers mail now; null while it is being started again. */
export function workerPid(): number | null {
  const { children } = read<Run>('running.json');
  const worker = children.find((child) => isRunning(child) && commandOf(child.pid).includes('apps/worker/dist/main.js'));
  return worker?.pid ?? null;
}

/** The embedded database server now; null while it is being started again. */
export function databasePid(): number | null {
  return runningServer(read<{ cluster: string }>('postgres', 'server.json').cluster)?.pid ?? null;
}
