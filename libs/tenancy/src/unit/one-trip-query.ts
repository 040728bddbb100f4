import pg from 'pg';

/** The part of pg's connection that speaks the extended protocol; the library's types leave it out. */
interface Wire {
  parse(message: { text: string; name: string }): void;
  bind(message: { portal: string; statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
  /** Every message leaves through here. */
  _send(bytes: Buffer): void;
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

  /** pg calls this when it is this query's turn. All messages leave as one piece: many small ones cost more than they say. */
  override prepare(wire: Wire): void {
    const question = written(wire, (paper) => say(paper, this.text, this.given, true));
    wire._send(Buffer.concat([openingBytes(wire, this.opening), question, endingBytes(wire)]));
  }
}

const openings = new Map<string, Buffer>();
const most = 5000;

/** A school's opening is the same each time, so it is written once. */
function openingBytes(wire: Wire, opening: readonly string[]): Buffer {
  const key = opening.join(';');
  const known = openings.get(key);
  if (known) return known;
  const bytes = written(wire, (paper) => opening.forEach((statement) => say(paper, statement, [])));
  if (openings.size >= most) openings.clear();
  openings.set(key, bytes);
  return bytes;
}

let ending: Buffer | undefined;

function endingBytes(wire: Wire): Buffer {
  ending ??= written(wire, (paper) => {
    say(paper, 'COMMIT', []);
    paper.sync();
  });
  return ending;
}

/** The messages as pg would send them, kept instead of sent. */
function written(wire: Wire, write: (paper: Wire) => void): Buffer {
  const messages: Buffer[] = [];
  write(Object.create(wire, { _send: { value: (bytes: Buffer) => void messages.push(bytes) } }) as Wire);
  return Buffer.concat(messages);
}

function say(wire: Wire, text: string, values: unknown[], describe = false): void {
  wire.parse({ text, name: '' });
  wire.bind({ portal: '', statement: '', values, valueMapper: utils.prepareValue });
  if (describe) wire.describe({ type: 'P', name: '' });
  wire.execute({ portal: '', rows: 0 });
}
