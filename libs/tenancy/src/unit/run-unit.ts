import { log, Refusal } from '@akin/platform';
import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { withUnit, type AfterCommit, type OpenUnit } from './ambient.js';
import type { GuardedClient } from './guarded-client.js';

/** Identifiers come from the registry, yet nothing that is not plain ever reaches a statement. */
const plainName = /^[a-z_][a-z0-9_]{0,62}$/;

/** The statements that open a unit; they always leave together. */
export type Opening = readonly string[];

/**
 * How a unit opens: transaction, schema and role.
 * @throws Refusal `wrong_school` for a name that is not a plain identifier
 */
export function openingOf(schema: string, role: string): Opening {
  if (!plainName.test(schema) || !plainName.test(role)) throw new Refusal('wrong_school');
  return ['BEGIN', `SET LOCAL search_path TO "${schema}"`, `SET LOCAL ROLE "${role}"`];
}

/**
 * Runs the work in a transaction of its own and, once that is committed, its hooks. The opening statement is sent
 * ahead without waiting (the connection is pipelined): were it to fail, what follows would meet a user without any
 * rights and fail too.
 */
export async function runUnit<T>(
  source: DataSource,
  opening: Opening,
  schoolId: string | null,
  work: (m: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as GuardedClient;
  const unit: OpenUnit = { schoolId, runner, hooks: [] };
  const result = await transact(runner, client, opening, () => withUnit(unit, () => work(runner.manager)));
  await fireHooks(unit.hooks);
  return result;
}

/**
 * One select as a unit of its own, in a single round trip: opening, select and end leave, and are answered, together.
 */
export async function askUnit<Row>(source: DataSource, opening: Opening, sql: string, values: unknown[]): Promise<Row[]> {
  const client = (await poolOf(source).connect()) as unknown as GuardedClient & pg.PoolClient;
  let ended = false;
  try {
    const rows = (await client.ask(opening, sql, values)) as Row[];
    ended = true;
    return rows;
  } finally {
    // A problem is told before the connection says where it stands, so it is brought to rest first.
    if (!ended) await client.steer('ROLLBACK').catch(() => undefined);
    client.release(client.idle ? undefined : spoiled());
  }
}

/** The DataSource's own pool: one question needs nothing of what an ORM puts around a connection. */
function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { master: pg.Pool }).master;
}

async function transact<T>(runner: QueryRunner, client: GuardedClient, opening: Opening, work: () => Promise<T>): Promise<T> {
  const opened = client.steer(opening.join('; '));
  opened.catch(() => undefined);
  markOpen(runner);
  try {
    const result = await work();
    await opened;
    const ended = await client.steer('COMMIT');
    if (ended.command !== 'COMMIT') throw new Refusal('busy');
    return result;
  } catch (problem) {
    await opened.catch((cause: unknown) => {
      throw cause;
    });
    throw problem;
  } finally {
    await giveBack(runner, client);
  }
}

/** TypeORM then nests further transactions as savepoints instead of opening a second one. */
function markOpen(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** Only a connection that is idle and clean goes back to the pool; any other is closed. */
async function giveBack(runner: QueryRunner, client: GuardedClient): Promise<void> {
  if (!client.idle) await client.steer('ROLLBACK').catch(() => undefined);
  await (runner as QueryRunner & { releasePostgresConnection(why?: Error): Promise<void> }).releasePostgresConnection(
    client.idle ? undefined : spoiled(),
  );
}

const spoiled = () => new Error('A connection did not come back clean.');

async function fireHooks(hooks: AfterCommit[]): Promise<void> {
  for (const hook of hooks) {
    try {
      await withUnit(null, async () => hook());
    } catch (problem) {
      log.warn({ problem: (problem as Error).message }, 'something after a commit did not work; the sweep will see to it');
    }
  }
}
