import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Provisioner, StepsRepository, startProvisioning } from '@akin/institutions';
import { env, log } from '@akin/platform';
import { OwnerModule } from './owner.module.js';

log.level = env().LOG_LEVEL;

const app = await NestFactory.createApplicationContext(OwnerModule.forRoot(), { logger: ['error', 'warn'], abortOnError: false });
app.enableShutdownHooks();
const { REDIS_URL, QUEUE_DATABASE_URL } = env();
await startProvisioning({ redisUrl: REDIS_URL, databaseUrl: QUEUE_DATABASE_URL }, app.get(Provisioner), app.get(StepsRepository));
log.info('the provisioner is listening');
