import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; its content is asked for piece by piece. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  /** Where in the archive it begins. */
  at: number;
}

/** Sizes follow the content, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1 January 1980: nobody needs to know when it was written, and the same content makes the same file. */
const day = 0x21;

/** A ZIP archive, written as it is made: nothing of it is kept but where each file is. For less than 4 GiB. */
export async function* zipFile(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    for await (const piece of pieces(entry, content)) {
      at += piece.length;
      yield piece;
    }
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(listed));
  yield Buffer.concat([directory, ending(written.length, directory.length, at)]);
}

async function* pieces(entry: Written, content: ZipEntry['content']): AsyncGenerator<Buffer> {
  yield Buffer.concat([numbers([0x04034b50, 4], ...facts(entry, 'later')), entry.name]);
  const deflate = createDeflateRaw();
  // A problem of the source ends the reading below; what is left to catch here is that nobody reads on.
  const fed = pipeline(measured(entry, content), deflate).catch(() => undefined);
  try {
    for await (const piece of deflate as AsyncIterable<Buffer>) {
      entry.packed += piece.length;
      yield piece;
    }
  } finally {
    await fed;
  }
  yield numbers([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4]);
}

async function* measured(entry: Written, content: ZipEntry['content']): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

type Number = [value: number, bytes: 2 | 4];

/** What is told of an entry both before its content, where it is not known yet, and in the directory. */
function facts({ name, crc, packed, size }: Written, when: 'later' | 'now'): Number[] {
  const known = when === 'now' ? [crc, packed, size] : [0, 0, 0];
  const kind: Number[] = [version, flags, deflated, 0, day].map((value) => [value, 2]);
  return [...kind, ...known.map((value): Number => [value, 4]), [name.length, 2], [0, 2]];
}

function listed(entry: Written): Buffer {
  const place: Number[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [entry.at, 4],
  ];
  return Buffer.concat([numbers([0x02014b50, 4], [version, 2], ...facts(entry, 'now'), ...place), entry.name]);
}

function ending(count: number, bytes: number, at: number): Buffer {
  return numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [bytes, 4], [at, 4], [0, 2]);
}

function numbers(...all: Number[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
