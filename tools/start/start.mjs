/** `npm start`: everything for a look around, in one terminal. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { environments } from './environment.mjs';
import { forgetDemo } from './fresh.mjs';
import { explain, PlainError } from './plain-error.mjs';
import { preflight } from './preflight.mjs';
import { endPreviousRun, forgetRun, noteRun } from './previous-run.mjs';
import { commandOf, isRunning, mark, parentOf } from './processes.mjs';
import { programs } from './programs.mjs';
import { becomesReady } from './ready.mjs';
import { endRunning } from './run-once.mjs';
import { project, readSettings } from './settings.mjs';
import { Supervised } from './supervisor.mjs';
import { migrated, seeded } from './upkeep.mjs';
import { welcome } from './welcome.mjs';

const began = Date.now();
const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
const tell = (line) => console.log(line);
const step = (line) => tell(`[${seconds().padStart(5)} s] ${line}`);

const children = [];
let database;
let opening;
let settings;
let stopping = false;

listenForTheEnd();
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!stopping) console.error(`\n${explain(error)}\n`);
  await stop(1);
}

async function main(args) {
  refuseUnknown(args);
  if (process.env.NODE_ENV === 'production')
    throw new PlainError('npm start is the demonstration and does not run in production. The README says how to run Akin for real.');
  settings = readSettings();
  mkdirSync(settings.data, { recursive: true });
  const orphans = await endPreviousRun(settings.data);
  if (orphans) step(`Ended ${orphans} programs that an earlier run left behind`);
  if (args.includes('--fresh')) {
    step('Forgetting the demo data');
    await forgetDemo(settings);
  }
  await preflight(settings);
  const sources = await build(step);
  step('Starting the database');
  opening = openDatabase(settings);
  database = await opening;
  watchDatabase();
  const env = environments(settings, database);
  supervise(env, ({ needs }) => needs === 'demo');
  const about = { settings, sources, database };
  await migrated(about, env, step);
  await seeded(about, env, step);
  step('Starting the programs');
  await serve(env);
}

/** The programs reconnect by themselves, so a server that went away only has to come back at the same port. */
function watchDatabase() {
  let reviving = false;
  const look = async () => {
    if (stopping || reviving || database.isUp()) return;
    reviving = true;
    step('The database went away; starting it again');
    await openDatabase(settings).then(
      (opened) => (database = opened),
      (error) => step(explain(error)),
    );
    reviving = false;
  };
  setInterval(look, 1000).unref();
}

async function serve(env) {
  supervise(env, ({ needs }) => needs !== 'demo');
  const api = children.find(({ name }) => name === 'api');
  if (await becomesReady(settings, { giveUp: () => stopping || api.falls >= 3 })) tell(welcome(settings, seconds()));
  else if (!stopping) throw new PlainError(`Akin did not become ready at port ${settings.port}. ${api.lastWords()}`);
}

function supervise(env, chosen) {
  if (stopping) return;
  const logs = join(settings.data, 'logs');
  mkdirSync(logs, { recursive: true });
  for (const { name, file, needs } of programs.filter(chosen)) {
    const logFile = join(logs, `${name.replace(' ', '-')}.log`);
    rmSync(logFile, { force: true });
    const child = new Supervised({ name, file, env: env[needs], cwd: project, logFile, tell: step, changed: noteChildren });
    children.push(child);
    child.start();
  }
}

function noteChildren() {
  noteRun(settings.data, `http://${settings.baseDomain}`, children.map(({ marked }) => marked).filter(Boolean));
}

function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  if (!process.env.npm_lifecycle_event) return;
  // npm may have put a shell in between, and a killed npm tells nobody.
  const npm = parentOf(process.ppid);
  const above = [process.ppid, npm].filter((pid) => pid !== npm || commandOf(pid).includes('npm')).map(mark);
  setInterval(() => above.every(isRunning) || void stop(0), 1000).unref();
}

/** Programs first (those that answer people before those that work for them), the database last. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  if (children.length) tell('\nStopping ...');
  try {
    await endRunning();
    for (const child of children.toReversed()) await child.stop(6000);
    await opening?.then((opened) => opened.stop());
    if (settings && children.length) forgetRun(settings.data);
    if (children.length) tell('Stopped.');
  } catch (error) {
    console.error(explain(error));
    code = 1;
  }
  process.exit(code);
}

function refuseUnknown(args) {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown) throw new PlainError(`npm start does not know "${unknown}". The only option is: npm start -- --fresh`);
}
