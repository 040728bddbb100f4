import type { Writable } from 'node:stream';
import pg from 'pg';
import { Refusal } from '@akin/platform';
import { checkStatement } from './check-statement.js';
import { OneTripQuery } from './one-trip-query.js';
import type { Opening } from './opening.js';

/**
 * How many roles a connection takes on before it is replaced: the database keeps 0.8 MB for each school it was asked
 * about, and gives none of it back.
 */
const mostRoles = 400;

/**
 * A connection that only the kernel may steer. Everything else goes by the extended protocol, one statement at a
 * time, and may not touch role, search path or transaction (see `check-statement.ts`).
 */
export class GuardedClient extends pg.Client {
  /** Roles this connection has taken on: it may take them on again. */
  private readonly roles = new Set<string>();

  constructor(config?: pg.ClientConfig) {
    super(config);
    // A connection that is cut fails the statement under way; without a listener it would end the process, too.
    this.on('error', () => undefined);
  }

  // pg's own `query` has a dozen overloads; every one of them passes here.
  override query(...given: unknown[]): never {
    const [first, second, third] = given;
    const callback = [second, third].find((argument) => typeof argument === 'function');
    const config =
      typeof first === 'string'
        ? { text: first, values: Array.isArray(second) ? second : [] }
        : (first as { text: string; values?: unknown[] });
    checkStatement(config.text);
    const send = super.query.bind(this) as (...sent: unknown[]) => never;
    return callback ? send({ ...config, queryMode: 'extended' }, callback) : send({ ...config, queryMode: 'extended' });
  }

  /**
   * One select as a unit of its own in one packet, behind the opening the kernel gives. Checked like any other
   * statement; anything but a plain select is refused before it is sent.
   */
  async ask(opening: Opening, text: string, values: unknown[]): Promise<unknown[]> {
    if (!/^\s*select\b/i.test(text)) throw new Refusal('forbidden_statement');
    return this.put(opening, text, values);
  }

  /** The same for one statement that writes, checked like any other. */
  async put(opening: Opening, text: string, values: unknown[]): Promise<unknown[]> {
    checkStatement(text);
    return new Promise((resolve, reject) => {
      const done = (problem: Error | null, rows: unknown[]) => {
        if (problem) return reject(problem);
        this.roles.add(opening.role);
        resolve(rows);
      };
      super.query(new OneTripQuery(opening.local, text, values, done));
    });
  }

  /** What is sent within leaves in one piece. */
  inOnePiece<T>(send: () => T): T {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    try {
      return send();
    } finally {
      stream.uncork();
    }
  }

  /** Opens a unit. The promise may be left alone: its failure shows in whatever is asked next. */
  open(opening: Opening): Promise<unknown> {
    const opened = this.steer(opening.begin).then(() => this.roles.add(opening.role));
    opened.catch(() => undefined);
    return opened;
  }

  /** Whether this connection has taken the role on before. */
  knows(role: string): boolean {
    return this.roles.has(role);
  }

  /** How many roles it has taken on. */
  get known(): number {
    return this.roles.size;
  }

  /** Whether it may serve the next unit: no transaction is open, and it has not grown too large. */
  get reusable(): boolean {
    return this.idle && this.known < mostRoles;
  }

  /** For the kernel's own constant statements, and only for those: no text from outside ever comes here. */
  steer(statement: string): Promise<pg.QueryResult> {
    return super.query(statement);
  }

  /** True when no transaction is open, so that the next one to use the connection starts clean. */
  get idle(): boolean {
    return (this as unknown as { getTransactionStatus(): string | null }).getTransactionStatus() === 'I';
  }
}
