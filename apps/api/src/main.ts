import 'reflect-metadata';
import { env, log } from '@akin/platform';
import { checkVersions, NationalDb, refuseOwnerRights } from '@akin/tenancy';
import { buildApp } from './build-app.js';

const { PORT, HOST, DATABASE_URL, DATABASE_OWNER_URL, DATABASE_POOL, QUEUE_DATABASE_URL, REDIS_URL, SMTP_URL, LOG_LEVEL } = env();
log.level = LOG_LEVEL;
refuseOwnerRights('api', DATABASE_OWNER_URL);
if (!DATABASE_URL) throw new Error('The api needs DATABASE_URL. `npm start` gives it one of its own.');

const app = await buildApp({
  databaseUrl: DATABASE_URL,
  poolSize: DATABASE_POOL,
  queue: { redisUrl: REDIS_URL, databaseUrl: QUEUE_DATABASE_URL },
  smtp: SMTP_URL ?? 'smtp://127.0.0.1:3025',
});
await checkVersions(app.get(NationalDb));
await app.listen(PORT, HOST);
log.info({ port: PORT }, 'the api is listening');
