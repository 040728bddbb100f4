import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { OutboxListeners, SchoolWorker, type Topic } from '@akin/messaging';
import { RosterImportProcessor } from '@akin/people';
import { env, log } from '@akin/platform';
import { checkVersions, NationalDb, refuseOwnerRights } from '@akin/tenancy';
import { WorkerModule } from './worker.module.js';

/** A person waits for the mail behind each of these; a worker that would drop one does not start. */
const mustBeHeard: Topic[] = [
  'person.invited',
  'mentor.moved',
  'mentorship.requested',
  'mentorship.accepted',
  'mentorship.declined',
  'mentorship.waiting',
  'people.left',
  'people.returned',
  'desk.opened',
  'desk.settled',
];

log.level = env().LOG_LEVEL;
refuseOwnerRights('worker', env().DATABASE_OWNER_URL);

const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(), { logger: ['error', 'warn'], abortOnError: false });
app.enableShutdownHooks();
await checkVersions(app.get(NationalDb));
const unheard = mustBeHeard.filter((topic) => app.get(OutboxListeners).unheard().includes(topic));
if (unheard.length) throw new Error(`Nobody listens to: ${unheard.join(', ')}`);
await app.get(SchoolWorker).start();
await app.get(RosterImportProcessor).start();
log.info('the worker is listening');
