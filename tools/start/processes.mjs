import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A process number alone may have been given to somebody else since; the number together with the moment it began
 * may not. Answers that moment, or null when no such process runs (a zombie does not run).
 */
export function beginningOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? beginningOnLinux(pid) : beginningByPs(pid);
}

function beginningOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function beginningByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** What to write down about a process so that it can be recognized later. */
export const mark = (pid) => ({ pid, since: beginningOf(pid) });

/** True while the very process that was marked still runs. */
export const isRunning = (marked) => Boolean(marked?.since) && beginningOf(marked.pid) === marked.since;

/** The process that started another, or 0 when that cannot be told. */
export function parentOf(pid) {
  try {
    if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** The command line of a process, or '' when it cannot be read. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Asks a marked process to end, insists after `patience` milliseconds, and answers when it is gone. */
export async function endProcess(marked, { first = 'SIGTERM', last = 'SIGKILL', patience = 8000 } = {}) {
  for (const [signal, wait] of [
    [first, patience],
    [last, 5000],
  ]) {
    if (!send(marked, signal)) return;
    if (await gone(marked, wait)) return;
  }
}

function send(marked, signal) {
  if (!isRunning(marked)) return false;
  try {
    process.kill(marked.pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

async function gone(marked, wait) {
  const until = Date.now() + wait;
  while (Date.now() < until) {
    if (!isRunning(marked)) return true;
    await sleep(20);
  }
  return false;
}
