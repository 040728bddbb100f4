import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { GuardedClient } from './guarded-client.js';
import type { Opening } from './opening.js';
import { NATIONAL_ROLE } from './national-place.js';
import { isDenied, poolOf, spoiled, tries } from './pool.js';
import { preferConnection } from './prefer-connection.js';

/** How many questions leave together at most: on their connection a slow one holds up those behind it. */
const together = 4;

interface Question {
  writes: boolean;
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
  return (await questionsTo(source).ask(opening, sql, values)) as Row[];
}

/** One statement that writes as a unit of its own, likewise; it may wait for others, so nobody is sent behind it. */
export async function putUnit<Row>(source: DataSource, opening: Opening, sql: string, values: unknown[]): Promise<Row[]> {
  return (await questionsTo(source).put(opening, sql, values)) as Row[];
}

function questionsTo(source: DataSource): Questions {
  let questions = questionsOf.get(source);
  if (!questions) questionsOf.set(source, (questions = new Questions(poolOf(source))));
  return questions;
}

/**
 * Selects that come up in the same turn of the event loop leave in one piece, each still a transaction of its own in
 * its own school: sending is what a short question costs most.
 */
class Questions {
  private waiting: Question[] = [];

  constructor(private readonly pool: pg.Pool) {}

  ask(opening: Opening, sql: string, values: unknown[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => this.line({ writes: false, opening, sql, values, attempt: 1, resolve, reject }));
  }

  put(opening: Opening, sql: string, values: unknown[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => void this.deliver([{ writes: true, opening, sql, values, attempt: 1, resolve, reject }]));
  }

  private line(question: Question): void {
    this.waiting.push(question);
    if (this.waiting.length === 1) setImmediate(() => this.send());
  }

  private again(question: Question): void {
    if (question.writes) void this.deliver([question]);
    else this.line(question);
  }

  private send(): void {
    const all = this.waiting;
    this.waiting = [];
    for (const questions of inBatches(all)) void this.deliver(questions);
  }

  private async deliver(questions: Question[]): Promise<void> {
    let connection: Connection;
    preferConnection(this.pool, questions[0].opening.role);
    try {
      connection = (await this.pool.connect()) as unknown as Connection;
    } catch (problem) {
      return questions.forEach(({ reject }) => reject(problem));
    }
    const outcomes = await Promise.all(connection.inOnePiece(() => questions.map((question) => this.answer(connection, question))));
    // A problem is told before the connection says where it stands, so it is brought to rest first.
    if (outcomes.some((outcome) => outcome !== 'fine')) await connection.steer('ROLLBACK').catch(() => undefined);
    connection.release(connection.reusable && !outcomes.includes('stale') ? undefined : spoiled());
  }

  private async answer(connection: Connection, question: Question): Promise<Outcome> {
    const known = connection.knows(question.opening.role);
    try {
      const { opening, sql, values } = question;
      question.resolve(await (question.writes ? connection.put(opening, sql, values) : connection.ask(opening, sql, values)));
      return 'fine';
    } catch (problem) {
      const stale = !known && isDenied(problem);
      // What was denied the role has not been done, so a statement that writes can be sent once more, too.
      if (stale && question.attempt < tries) this.again({ ...question, attempt: question.attempt + 1 });
      else question.reject(problem);
      return stale ? 'stale' : 'failed';
    }
  }
}

/** One school's questions go together, first in their batch; those about control data fill up, for every connection knows it. */
function inBatches(all: readonly Question[]): Question[][] {
  const bySchool = new Map<string, Question[]>();
  for (const question of all) bySchool.set(question.opening.role, [...(bySchool.get(question.opening.role) ?? []), question]);
  const national = bySchool.get(NATIONAL_ROLE) ?? [];
  bySchool.delete(NATIONAL_ROLE);
  const batches = [...bySchool.values()].flatMap(slices);
  for (const batch of batches) while (batch.length < together && national.length) batch.push(national.shift() as Question);
  return [...batches, ...slices(national)];
}

function slices(questions: readonly Question[]): Question[][] {
  return Array.from({ length: Math.ceil(questions.length / together) }, (_, n) => questions.slice(n * together, (n + 1) * together));
}
