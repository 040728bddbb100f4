import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { RosterService } from '@akin/people';
import { inSchool, Registry } from '@akin/tenancy';
import { WorkerModule } from '../../../apps/worker/dist/worker.module.js';

// A process with everything a worker has, which checks and saves rosters when it is told to, and says how long it took.

const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(), { logger: ['error'], abortOnError: false });
const rosters = app.get(RosterService);

const work = {
  async check({ file, actor }) {
    const { id, counts, notReady, trouble } = await rosters.check(actor, file.replace(/^.*\//, ''), readFileSync(file));
    return { id, counts, notReady: notReady ?? trouble };
  },
  async commit({ id, actor }) {
    const { result } = await rosters.commit(actor, id, { leaveOutRejected: true, invite: false });
    return { result };
  },
};

process.on('message', async ({ what, slug, ...told }) => {
  const school = await app.get(Registry).schoolBySlug(slug);
  globalThis.gc?.();
  const idle = memory('VmRSS');
  writeFileSync('/proc/self/clear_refs', '5');
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  try {
    const said = await inSchool(school, () => work[what](told));
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(worked);
    process.send({ ...said, ms, cpuMs: (user + system) / 1000, idleMb: idle, peakMb: memory('VmHWM') });
  } catch (problem) {
    process.send({ problem: problem.stack });
  }
});
process.once('disconnect', () => void app.close().then(() => process.exit()));
process.send({ ready: true });

/** In MB; the kernel keeps the highest since it was told to forget it. */
function memory(field) {
  const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(kilobytes) / 1024;
}
