import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Eraser, Provisioner, startErasing, StepsRepository, startProvisioning } from '@akin/institutions';
import { env, log } from '@akin/platform';
import { checkVersions, NationalDb, SchoolPreparations } from '@akin/tenancy';
import { keepSpares } from './keep-spares.js';
import { OwnerModule } from './owner.module.js';

const { DATABASE_OWNER_URL, DATABASE_URL, LOG_LEVEL, REDIS_URL, QUEUE_DATABASE_URL } = env();
log.level = LOG_LEVEL;

const app = await NestFactory.createApplicationContext(OwnerModule.forRoot(), { logger: ['error', 'warn'], abortOnError: false });
app.enableShutdownHooks();
await checkVersions(app.get(NationalDb));
if (!app.get(SchoolPreparations).has('vocabularies'))
  throw new Error('Nobody here can write a new school’s vocabularies: a room is missing.');
const queue = { redisUrl: REDIS_URL, databaseUrl: QUEUE_DATABASE_URL };
const worker = await startProvisioning(queue, app.get(Provisioner), app.get(StepsRepository));
const fillUp = keepSpares(DATABASE_OWNER_URL as string, DATABASE_URL as string);
worker.on('drained', fillUp);
const eraseDue = await startErasing(app.get(Eraser));
// A school that is discarded comes by the same queue as one that is added.
worker.on('drained', eraseDue);
log.info('the provisioner is listening');
