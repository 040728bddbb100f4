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

type Row = Record<string, unknown>;
type Done = (problem: Error | null, rows: Row[]) => void;
type ReadCell = (raw: string) => unknown;

const { Query, utils } = pg as unknown as {
  Query: new (
    text: string,
    values: unknown[],
    callback: (problem: Error | null) => void,
  ) => pg.Submittable & { text: string; queryMode: string; prepare(wire: Wire): void };
  utils: { prepareValue(value: unknown): unknown };
};

/**
 * A select with a unit of work around it in one packet: what comes before a Sync is one transaction, so it needs
 * neither BEGIN nor COMMIT, and the server answers once. When something fails the server skips the rest and is at rest
 * again.
 */
export class OneTripQuery extends Query {
  private readonly answer: Row[] = [];
  private columns: { name: string; read: ReadCell }[] | null = null;

  constructor(
    private readonly opening: string,
    text: string,
    private readonly given: unknown[],
    private readonly done: Done,
  ) {
    super(text, given, (problem) => done(problem, []));
    this.queryMode = 'extended';
  }

  /** pg calls this when it is this query's turn. All messages leave as one piece: many small ones cost more than they say. */
  override prepare(wire: Wire): void {
    const question = written(wire, (paper) => {
      say(paper, this.text, this.given, true);
      paper.sync();
    });
    wire._send(Buffer.concat([openingBytes(wire, this.opening), question]));
  }

  /** Only the question is described; the opening's answer comes before this and is of no use. */
  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, read: pg.types.getTypeParser(dataTypeID, 'text') as ReadCell }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (!this.columns) return;
    const row: Row = {};
    this.columns.forEach(({ name, read }, at) => {
      const raw = fields[at];
      row[name] = raw === null ? null : read(raw);
    });
    this.answer.push(row);
  }

  handleCommandComplete(): void {
    // The rows say all there is to say.
  }

  handleReadyForQuery(): void {
    this.done(null, this.answer);
  }
}

const openings = new Map<string, Buffer>();
const most = 5000;

/** A school's opening is the same each time, so it is written once. */
function openingBytes(wire: Wire, opening: string): Buffer {
  const known = openings.get(opening);
  if (known) return known;
  const bytes = written(wire, (paper) => say(paper, opening, []));
  if (openings.size >= most) openings.clear();
  openings.set(opening, bytes);
  return bytes;
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
