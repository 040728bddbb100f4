import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FindMentorService } from '@akin/matching';
import { inSchool, Registry } from '@akin/tenancy';
import { WorkerModule } from '../../../apps/worker/dist/worker.module.js';
import { questions } from './questions.mjs';

// A process with everything a worker has, which searches when it is told to, and says how long each search took.

const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(), { logger: ['error'], abortOnError: false });
const service = app.get(FindMentorService);

process.on('message', async ({ slug, learners, count, ask }) => {
  try {
    const school = await app.get(Registry).schoolBySlug(slug);
    const actors = learners.map((personId) => ({ personId, schoolId: school.id, roles: ['learner'], sessionId: 'bench' }));
    process.send(await inSchool(school, () => search(actors, questions(count, ask))));
  } catch (problem) {
    process.send({ problem: problem.stack });
  }
});
process.once('disconnect', () => void app.close().then(() => process.exit()));
process.send({ ready: true });

async function search(actors, asked) {
  const samples = [];
  const told = { found: 0, withReasons: 0, withRelaxations: 0, readAs: 0 };
  const worked = process.cpuUsage();
  for (const [at, question] of asked.entries()) {
    const began = performance.now();
    const { total, items, relaxations, readAs } = await service.search(actors[at % actors.length], question);
    samples.push(performance.now() - began);
    told.found += Math.sign(total);
    told.withReasons += Math.sign(items.reduce((sum, { reasons }) => sum + reasons.length, 0));
    told.withRelaxations += Math.sign(relaxations.length);
    told.readAs += Math.sign(readAs.length);
  }
  const { user, system } = process.cpuUsage(worked);
  return { samples, told, cpuMs: (user + system) / 1000 / asked.length };
}
