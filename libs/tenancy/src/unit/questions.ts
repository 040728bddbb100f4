import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { GuardedClient } from './guarded-client.js';
import type { Opening } from './opening.js';
import { isDenied, spoiled, tries } from './run-unit.js';

/** How many questions leave together at most: on their connection a slow one holds up those behind it. */
const together = 4;

interface Question {
  opening: Opening;
  sql: string;
  values: unknown[];
  attempt: number;
  resolve(rows: unknown[]): void;
  reject(problem: unknown): void;
}

type Connection = GuardedClient & pg.PoolClient;
type Outcome = 'fine' | 'failed' | 'stale';

const questionsOf = new WeakMap<DataSource, Questions>();

/** One select as a unit of its own, in a single round trip: opening, select and end leave, and are answered, together. */
export async function askUnit<Row>(source: DataSource, opening: Opening, sql: string, values: unknown[]): Promise<Row[]> {
  let questions = questionsOf.get(source);
  if (!questions) questionsOf.set(source, (questions = new Questions(poolOf(source))));
  return (await questions.ask(opening, sql, values)) as Row[];
}

/** The DataSource's own pool: one question needs nothing of what an ORM puts around a connection. */
function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { master: pg.Pool }).master;
}

/**
 * Selects that come up in the same turn of the event loop leave in one piece, each still a transaction of its own in
 * its own school: sending is what a short question costs most.
 */
class Questions {
  private waiting: Question[] = [];

  constructor(private readonly pool: pg.Pool) {}

  ask(opening: Opening, sql: string, values: unknown[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => this.put({ opening, sql, values, attempt: 1, resolve, reject }));
  }

  private put(question: Question): void {
    this.waiting.push(question);
    if (this.waiting.length === 1) setImmediate(() => this.send());
  }

  private send(): void {
    const all = this.waiting;
    this.waiting = [];
    for (let at = 0; at < all.length; at += together) void this.deliver(all.slice(at, at + together));
  }

  private async deliver(questions: Question[]): Promise<void> {
    let connection: Connection;
    try {
      connection = (await this.pool.connect()) as unknown as Connection;
    } catch (problem) {
      return questions.forEach(({ reject }) => reject(problem));
    }
    const outcomes = await Promise.all(connection.inOnePiece(() => questions.map((question) => this.answer(connection, question))));
    // A problem is told before the connection says where it stands, so it is brought to rest first.
    if (outcomes.some((outcome) => outcome !== 'fine')) await connection.steer('ROLLBACK').catch(() => undefined);
    connection.release(connection.idle && !outcomes.includes('stale') ? undefined : spoiled());
  }

  private async answer(connection: Connection, question: Question): Promise<Outcome> {
    const known = connection.knows(question.opening.role);
    try {
      question.resolve(await connection.ask(question.opening, question.sql, question.values));
      return 'fine';
    } catch (problem) {
      const stale = !known && isDenied(problem);
      if (stale && question.attempt < tries) this.put({ ...question, attempt: question.attempt + 1 });
      else question.reject(problem);
      return stale ? 'stale' : 'failed';
    }
  }
}
