import { log, Refusal } from '@akin/platform';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { withUnit, type AfterCommit, type OpenUnit } from './ambient.js';
import type { GuardedClient } from './guarded-client.js';
import type { Opening } from './opening.js';
import { isDenied, poolOf, spoiled, tries } from './pool.js';
import { preferConnection } from './prefer-connection.js';

/**
 * Runs the work in a transaction of its own and, once that is committed, its hooks. On a connection that has been
 * this school's before, the opening statement is sent ahead without waiting (the connection is pipelined): were it to
 * fail, what follows would meet a user without any rights and fail too.
 */
export async function runUnit<T>(
  source: DataSource,
  opening: Opening,
  schoolId: string | null,
  work: (m: EntityManager) => Promise<T>,
): Promise<T> {
  const { runner, client, opened } = await begin(source, opening);
  const unit: OpenUnit = { schoolId, runner, hooks: [] };
  const result = await transact(runner, client, opened, () => withUnit(unit, () => work(runner.manager)));
  await fireHooks(unit.hooks);
  return result;
}

interface Begun {
  runner: QueryRunner;
  client: GuardedClient;
  opened: Promise<unknown>;
}

/**
 * A connection with the unit opened on it. One that has not been this school's yet is asked first, and closed when it
 * is denied the role: while PostgreSQL reads up which roles a user may take on, it can miss one that is granted at
 * that moment, and then does not see it until the next grant (the news arrives before the list it should correct).
 */
async function begin(source: DataSource, opening: Opening): Promise<Begun> {
  for (let attempt = 1; ; attempt++) {
    preferConnection(poolOf(source), opening.role);
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as GuardedClient;
    const opened = client.open(opening);
    if (client.knows(opening.role)) return { runner, client, opened };
    try {
      await opened;
      return { runner, client, opened };
    } catch (problem) {
      // A problem is told before the connection says where it stands, so it is brought to rest first.
      await client.steer('ROLLBACK').catch(() => undefined);
      await giveBack(runner, client, isDenied(problem));
      if (!isDenied(problem) || attempt === tries) throw problem;
    }
  }
}

async function transact<T>(runner: QueryRunner, client: GuardedClient, opened: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  markOpen(runner);
  try {
    const result = await work();
    await opened;
    const ended = await client.steer('COMMIT');
    if (ended.command !== 'COMMIT') throw new Refusal('busy');
    return result;
  } catch (problem) {
    // When the opening failed, that is the cause, and whatever came after it only a consequence.
    await opened;
    throw problem;
  } finally {
    await giveBack(runner, client);
  }
}

/** TypeORM then nests further transactions as savepoints instead of opening a second one. */
function markOpen(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** Only a connection that is idle, clean and not too large goes back to the pool; any other is closed. */
async function giveBack(runner: QueryRunner, client: GuardedClient, stale = false): Promise<void> {
  if (!client.idle) await client.steer('ROLLBACK').catch(() => undefined);
  await (runner as QueryRunner & { releasePostgresConnection(why?: Error): Promise<void> }).releasePostgresConnection(
    client.reusable && !stale ? undefined : spoiled(),
  );
}

async function fireHooks(hooks: AfterCommit[]): Promise<void> {
  for (const hook of hooks) {
    try {
      await withUnit(null, async () => hook());
    } catch (problem) {
      log.warn({ problem: (problem as Error).message }, 'something after a commit did not work; the sweep will see to it');
    }
  }
}
