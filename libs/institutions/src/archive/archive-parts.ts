import { createHash } from 'node:crypto';
import { Refusal } from '@akin/platform';
import type { ArchivedTable, ArchivedUpload, Manifest, Sum } from './manifest.js';
import type { TarEntry } from './tar.js';

const unreadable = () => new Refusal('archive_unreadable');

/** One file of an archive beside its manifest. */
export type Part = { name: string } & (
  { kind: 'table'; sum: ArchivedTable } | { kind: 'control'; sum: Sum } | { kind: 'upload'; sum: ArchivedUpload }
);

export interface CheckedPart {
  part: Part;
  /** To be read to its end before the next part is asked for. */
  body: AsyncIterable<Buffer>;
}

export const manifestName = 'manifest.json';

/** Half a million uploads fit; more would be held in memory. */
export const manifestLimit = 64 * 1024 * 1024;

/** The files an archive with this manifest holds, in their order. Uploads are numbered; their own names are in the manifest. */
export function partsOf({ tables, control, uploads }: Pick<Manifest, 'tables' | 'control' | 'uploads'>): Part[] {
  return [
    ...tables.map((sum): Part => ({ kind: 'table', name: `tables/${sum.name}.jsonl`, sum })),
    { kind: 'control', name: 'control.json', sum: control },
    ...uploads.map((sum, at): Part => ({ kind: 'upload', name: `uploads/${String(at + 1).padStart(6, '0')}`, sum })),
  ];
}

/**
 * The parts with their contents, checked against the manifest while they are read.
 * @throws Refusal `archive_unreadable` at the first that is missing, surplus, or not what the manifest says
 */
export async function* checkParts(entries: AsyncGenerator<TarEntry>, manifest: Manifest): AsyncGenerator<CheckedPart> {
  try {
    for (const part of partsOf(manifest)) {
      const { value: entry, done } = await entries.next();
      if (done || entry.name !== part.name || entry.size !== part.sum.bytes) throw unreadable();
      yield { part, body: checkSum(entry.body, part, unreadable) };
    }
    if (!(await entries.next()).done) throw unreadable();
  } finally {
    await entries.return(undefined);
  }
}

/** The body as it is, and an error at its end when it was not what its sum says. */
export async function* checkSum(body: AsyncIterable<Buffer>, part: Part, problem: () => Error): AsyncGenerator<Buffer> {
  const tally = new Tally();
  for await (const piece of body) {
    tally.add(piece);
    yield piece;
  }
  const rows = part.kind === 'table' ? part.sum.rows : tally.lines;
  if (tally.sum().sha256 !== part.sum.sha256 || tally.lines !== rows) throw problem();
}

/** Counts and sums what passes by. */
export class Tally {
  private readonly hash = createHash('sha256');
  bytes = 0;
  lines = 0;

  add(piece: Buffer): void {
    this.hash.update(piece);
    this.bytes += piece.length;
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) this.lines++;
  }

  /** Once, at the end. */
  sum(): Sum {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Counts and sums a whole stream without keeping it. */
export async function tallyOf(body: AsyncIterable<Buffer>): Promise<Sum & { lines: number }> {
  const tally = new Tally();
  for await (const piece of body) tally.add(piece);
  return { ...tally.sum(), lines: tally.lines };
}

/** One number for all contents of a school: the same for the same rows and uploads, wherever they lie. */
export function digestOf({ tables, uploads }: Pick<Manifest, 'tables' | 'uploads'>): string {
  const lines = [...tables.map(({ name, rows, sha256 }) => [name, rows, sha256]), ...uploads.map(({ path, sha256 }) => [path, sha256])];
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}
