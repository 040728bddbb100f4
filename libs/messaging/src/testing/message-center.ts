import { randomBytes } from 'node:crypto';
import { Clock, SystemClock } from '@akin/platform';
import type { TestDatabase } from '@akin/tenancy/testing';
import {
  Bounces,
  MailRepository,
  MailTransport,
  Mailer,
  migrateQueue,
  Outbox,
  OutboxListeners,
  OutboxRepository,
  Queues,
  SchoolAttendant,
  SchoolWorker,
  Sweeps,
  type QueueAddress,
} from '../index.js';

/** Outbox, queue, worker and mail on a test database, wired as the processes wire them. On Redis when `REDIS_URL` is set. */
export async function messageCenter(t: TestDatabase, smtp: string, clock: Clock = new SystemClock()) {
  const redisUrl = process.env['REDIS_URL'];
  const address: QueueAddress = redisUrl ? { redisUrl, prefix: `test-${randomBytes(6).toString('hex')}` } : { databaseUrl: t.queueUrl };
  await migrateQueue(address, t.ownerUrl);
  const queues = new Queues(address);
  const events = new OutboxRepository(t.db);
  const mails = new MailRepository(t.db);
  const [listeners, sweeps, transport] = [new OutboxListeners(), new Sweeps(), new MailTransport(smtp)];
  const bounces = new Bounces(t.db, t.registry, clock, mails, events);
  const attendant = new SchoolAttendant(t.db, clock, events, listeners, mails, transport, sweeps, bounces);
  const workers: SchoolWorker[] = [];
  return {
    address,
    queues,
    events,
    mails,
    listeners,
    sweeps,
    attendant,
    bounces,
    outbox: new Outbox(t.db, events, queues, clock),
    mailer: new Mailer(mails, clock),
    async startWorker(concurrency?: number) {
      const worker = new SchoolWorker(address, queues, t.registry, attendant);
      workers.push(worker);
      await worker.start(concurrency);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.onModuleDestroy()));
      await queues.onModuleDestroy();
      transport.onModuleDestroy();
    },
  };
}

export type MessageCenter = Awaited<ReturnType<typeof messageCenter>>;
