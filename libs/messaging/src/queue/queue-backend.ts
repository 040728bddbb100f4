import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  runMigrations,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type Processor,
} from 'bullmq';
import pg from 'pg';
import { asOwner, loginOf } from '@akin/tenancy';

/** Where the queue lives: on Redis when an address is given, else in PostgreSQL under its own user and schema. */
export interface QueueAddress {
  redisUrl?: string;
  databaseUrl?: string;
  /** Sets installations, or specs, apart on one Redis. */
  prefix?: string;
}

export type Factory = BackendFactory<IQueueBackend, unknown>;

interface Backend {
  factory: Factory;
  /** Fresh connection options; a Redis worker needs a connection that may block. */
  connection(): unknown;
  prefix: string | undefined;
}

export const queueSchema = 'bullmq';

function backendFor(address: QueueAddress): Backend {
  if (address.redisUrl) {
    // Options, not a connection: what the library opens itself it also closes.
    const connection = { url: address.redisUrl, maxRetriesPerRequest: null };
    return { factory: createRedisBackend as Factory, connection: () => connection, prefix: address.prefix ?? 'akin' };
  }
  if (!address.databaseUrl) throw new Error('The queue needs REDIS_URL or QUEUE_DATABASE_URL.');
  const connection = { connectionString: address.databaseUrl, schema: queueSchema, max: 4, keepAlive: true };
  return { factory: createPostgresBackend as Factory, connection: () => connection, prefix: undefined };
}

/**
 * Brings the queue's own tables up to date; only PostgreSQL has any. The library insists on the right to create its
 * schema even when it is there, so its user has that right for as long as this takes.
 */
export async function migrateQueue(address: QueueAddress, ownerUrl: string): Promise<void> {
  if (address.redisUrl || !address.databaseUrl) return;
  const user = pg.escapeIdentifier(loginOf(address.databaseUrl).name);
  const database = pg.escapeIdentifier(new URL(address.databaseUrl).pathname.slice(1));
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`grant create on database ${database} to ${user}`);
    try {
      await asOwner(address.databaseUrl as string, (client) => runMigrations(client, queueSchema));
    } finally {
      await owner.query(`revoke create on database ${database} from ${user}`);
    }
  });
}

/** A queue to add jobs to. Every job is removed once done: the rows are the truth. */
export function openQueue<Data>(name: string, address: QueueAddress): Queue<Data> {
  const { factory, connection, prefix } = backendFor(address);
  const options = {
    connection: connection(),
    ...(prefix ? { prefix } : {}),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: 200 },
  };
  return new Queue(name, options as never, factory as never) as unknown as Queue<Data>;
}

/** Jobs are short. What a worker that died had under way is taken up again after about this long. */
const takenUpAgain = { lockDuration: 10_000, stalledInterval: 5000 };

/** A worker on a queue. Jobs are nudges, so a failed one is not retried: the sweep comes by again. */
export function openWorker<Data>(name: string, address: QueueAddress, concurrency: number, process: Processor<Data>): Worker<Data> {
  const { factory, connection, prefix } = backendFor(address);
  const options = { connection: connection(), concurrency, ...takenUpAgain, ...(prefix ? { prefix } : {}) };
  return new Worker(name, process as never, options as never, factory as never) as unknown as Worker<Data>;
}
