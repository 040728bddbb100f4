import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, mark } from './processes.mjs';

const leash = join(import.meta.dirname, 'leash.mjs');

/** Keeps one program running: starts it, starts it again when it falls over (more slowly each time), and stops it. */
export class Supervised {
  #stopping = false;
  #falls = 0;
  #child = null;
  #pause = new AbortController();

  /** @param {{name: string, file: string, env: object, cwd: string, logFile: string, tell: (line: string) => void, changed: () => void}} about */
  constructor(about) {
    this.about = about;
  }

  get name() {
    return this.about.name;
  }

  get marked() {
    return this.#child?.marked ?? null;
  }

  get falls() {
    return this.#falls;
  }

  start() {
    const { file, env, cwd, logFile } = this.about;
    const log = openSync(logFile, 'a', 0o600);
    // A session of its own: Ctrl-C reaches the starter only, which then stops everything in order.
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, file], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    child.on('error', () => {});
    child.marked = mark(child.pid);
    const began = Date.now();
    child.once('exit', (code, signal) => void this.#fell(code, signal, Date.now() - began));
    this.#child = child;
    this.about.changed();
  }

  async #fell(code, signal, lived) {
    if (this.#stopping) return;
    this.#falls = lived > 60_000 ? 1 : this.#falls + 1;
    const wait = Math.min(30_000, 500 * 2 ** (this.#falls - 1));
    this.about.tell(
      `${this.name} stopped unexpectedly (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s. ${this.lastWords()}`,
    );
    await sleep(wait, undefined, { signal: this.#pause.signal }).catch(() => {});
    if (!this.#stopping) this.start();
  }

  /** The end of what the program wrote, for the person at the terminal. */
  lastWords(lines = 6) {
    const said = readFileSync(this.about.logFile, 'utf8').trim().split('\n').slice(-lines).join('\n    ');
    return said ? `Its last words:\n    ${said}` : `See ${this.about.logFile}.`;
  }

  async stop(patience) {
    this.#stopping = true;
    this.#pause.abort();
    if (this.marked) await endProcess(this.marked, { patience });
  }
}
