import pg from 'pg';

/** The part of pg's connection that speaks the extended protocol; the library's types leave it out. */
interface Wire {
  parse(message: { text: string; name: string }): void;
  bind(message: { portal: string; statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

type Done = (problem: Error | null, results: pg.QueryResult[]) => void;
interface QueryConfig {
  text: string;
  values: unknown[];
  queryMode: 'extended';
  callback: Done;
}

const { Query, utils } = pg as unknown as {
  Query: new (config: QueryConfig) => pg.Submittable & { text: string; prepare(wire: Wire): void };
  utils: { prepareValue(value: unknown): unknown };
};

/**
 * A select with a unit of work around it in one packet: opening, select and COMMIT share a single Sync, so that the
 * server answers once, too. When one of them fails the server skips the rest, and nothing is committed.
 */
export class OneTripQuery extends Query {
  constructor(
    private readonly opening: readonly string[],
    text: string,
    private readonly given: unknown[],
    callback: Done,
  ) {
    super({ text, values: given, queryMode: 'extended', callback });
  }

  /** pg calls this when it is this query's turn. */
  override prepare(wire: Wire): void {
    for (const statement of this.opening) say(wire, statement, []);
    say(wire, this.text, this.given, true);
    say(wire, 'COMMIT', []);
    wire.sync();
  }
}

function say(wire: Wire, text: string, values: unknown[], describe = false): void {
  wire.parse({ text, name: '' });
  wire.bind({ portal: '', statement: '', values, valueMapper: utils.prepareValue });
  if (describe) wire.describe({ type: 'P', name: '' });
  wire.execute({ portal: '', rows: 0 });
}
