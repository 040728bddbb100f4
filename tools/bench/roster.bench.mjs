import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, xlsxFile } from '@akin/platform';
import { inSchool } from '@akin/tenancy';
import { benchDatabase } from './bench-database.mjs';
import { figure, percentile } from './figure.mjs';
import { bareCopy } from './roster/bare-copy.mjs';
import { asCsv, asText, badRows, headings, rosterRows, yearAgo } from './roster/make-roster.mjs';

const rows = 50_000;
const known = rows / 5;
const rounds = 3;
const aims = { dryRunMs: 5000, perSecond: 40_000, ofCopy: 0.3, memoryMb: 300 };
const script = join(import.meta.dirname, 'roster/roster-child.mjs');

/**
 * A roster of 50,000 rows by the real services in a process of their own: read and compared (a fifth is known, and
 * changed), saved, and the same file once more, beside a bare COPY of the same rows. Each round is at a new school.
 */
export async function run() {
  const bench = await benchDatabase(2);
  const folder = mkdtempSync(join(tmpdir(), 'akin-roster-'));
  try {
    const files = await write(folder);
    const samples = [];
    for (let round = 0; round < rounds; round++) samples.push(await measure(bench, files, round));
    return figures(samples);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await bench.close();
  }
}

async function write(folder) {
  const all = rosterRows(rows);
  const files = {
    csv: join(folder, 'fall.csv'),
    xlsx: join(folder, 'fall.xlsx'),
    text: join(folder, 'fall.tsv'),
    before: join(folder, 'last-year.csv'),
  };
  writeFileSync(files.csv, asCsv(all));
  writeFileSync(files.text, asText(all));
  writeFileSync(files.before, asCsv(yearAgo(all.slice(0, known))));
  const pages = (async function* () {
    for (let at = 0; at < rows; at += 1000) yield all.slice(at, at + 1000);
  })();
  const sheet = { name: 'Faculty', columns: headings.map((heading) => ({ heading, width: 16 })), pages };
  for await (const piece of xlsxFile(sheet)) appendFileSync(files.xlsx, piece);
  return { ...files, csvBytes: asCsv(all) };
}

async function measure(bench, files, round) {
  const slug = `roster-${round}`;
  const actor = await administrator(bench, await bench.addSchool(slug));
  const child = await startChild(bench);
  const ask = (what, told) => child.ask({ what, slug, actor, ...told });
  try {
    const before = await ask('check', { file: files.before });
    await ask('commit', { id: before.id });
    const sheet = await ask('check', { file: files.xlsx });
    const text = await ask('check', { file: files.text });
    const dry = await ask('check', { file: files.csv });
    const copy = [await bareCopy(bench, files.csvBytes)];
    const saved = await ask('commit', { id: dry.id });
    copy.push(await bareCopy(bench, files.csvBytes));
    const again = await ask('check', { file: files.csv });
    const same = await ask('commit', { id: again.id });
    expect(dry, { rows, added: rows - known - badRows(rows - known), changed: known - badRows(known), rejected: badRows(rows) });
    for (const other of [sheet, text]) expect(other, dry.counts);
    expect(again, { added: 0, changed: 0, unchanged: rows - badRows(rows), rejected: badRows(rows), missing: 0 });
    const sample = { sheet, text, dry, saved, again, same };
    tell(sample);
    return { ...sample, copyMs: Math.min(...copy) };
  } finally {
    await child.stop();
  }
}

/** On a machine that does other things as well, the time the process itself worked says more. */
function tell(sample) {
  const times = Object.entries(sample).map(([name, { ms, cpuMs }]) => `${name} ${Math.round(ms)} ms (${Math.round(cpuMs)} of work)`);
  console.error(times.join(', '));
}

function expect({ counts, notReady }, expected) {
  const wrong = Object.keys(expected).filter((name) => counts[name] !== expected[name]);
  if (wrong.length > 0) throw new Error(`Not the counts it should have: ${JSON.stringify({ counts, expected, notReady })}`);
}

function figures(samples) {
  const median = (of) => percentile(samples.map(of), 0.5);
  const good = rows - badRows(rows);
  const rate = median(({ saved }) => (good * 1000) / saved.ms);
  const copied = median(({ copyMs }) => (rows * 1000) / copyMs);
  const atMost = (metric, of, unit, aim) => ({ ...figure({ metric, value: median(of), unit, yardstick: aim, aim: 1, atMost: true }) });
  const peak = (...of) => Math.max(...samples.map((sample) => Math.max(...of.map((name) => sample[name].peakMb - sample[name].idleMb))));
  const memory = (metric, value) => figure({ metric, value, unit: 'MB', yardstick: aims.memoryMb, aim: 1, atMost: true });
  return [
    atMost('50,000 rows of CSV read and compared', ({ dry }) => dry.ms, 'ms', aims.dryRunMs),
    atMost('50,000 rows of XLSX read and compared', ({ sheet }) => sheet.ms, 'ms', aims.dryRunMs),
    atMost('50,000 rows of tab-separated text read and compared', ({ text }) => text.ms, 'ms', aims.dryRunMs),
    figure({ metric: 'rows saved', value: rate, unit: '1/s', yardstick: aims.perSecond, aim: 1, atMost: false }),
    figure({ metric: 'rows saved beside a bare COPY', value: rate, unit: '1/s', yardstick: copied, aim: aims.ofCopy, atMost: false }),
    atMost('the same file compared once more', ({ again }) => again.ms, 'ms', aims.dryRunMs),
    atMost('the same file saved once more, changing nothing', ({ same }) => same.ms, 'ms', aims.dryRunMs),
    memory('memory above idle, text read, compared and saved', peak('text', 'dry', 'saved', 'again', 'same')),
    memory('memory above idle, XLSX read and compared', peak('sheet')),
  ];
}

async function administrator(bench, school) {
  const id = newId();
  const insert = `insert into account (id, mail, given_name, family_name, given_roles, state) values ($1, $2, 'Test', 'Person', '{admin}', 'active')`;
  await inSchool(school, () => bench.db.run((m) => m.query(insert, [id, 'admin@bench.example'])));
  return { personId: id, schoolId: school.id, roles: ['admin'], sessionId: 'bench' };
}

async function startChild(bench) {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: bench.appUrl,
    QUEUE_DATABASE_URL: bench.queueUrl,
    AKIN_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'error',
  };
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = fork(script, { env, execArgv: ['--expose-gc', ...profile] });
  const answer = () => new Promise((resolve, reject) => (child.once('message', resolve), child.once('exit', reject)));
  await answer();
  const ask = async (told) => {
    child.send(told);
    const said = await answer();
    if (said.problem) throw new Error(said.problem);
    return said;
  };
  const stop = () => new Promise((resolve) => (child.removeAllListeners('exit'), child.once('exit', resolve), child.disconnect()));
  return { ask, stop };
}
