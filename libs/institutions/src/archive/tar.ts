import { ByteReader } from './byte-reader.js';

/** One file in a tar. */
export interface TarEntry {
  name: string;
  size: number;
  body: AsyncIterable<Buffer>;
}

const block = 512;
/** What eleven octal digits can say; above it the size is written in binary, as GNU tar does. */
const octalLimit = 8 ** 11;

const field = { name: 0, mode: 100, owner: 108, group: 116, size: 124, time: 136, sum: 148, type: 156, magic: 257 };

/**
 * The entries as one tar (ustar): any `tar` reads it.
 * @throws Error when a body is longer or shorter than its entry says
 */
export async function* writeTar(entries: Iterable<TarEntry> | AsyncIterable<TarEntry>): AsyncGenerator<Buffer> {
  for await (const { name, size, body } of entries) {
    yield headerOf(name, size);
    let written = 0;
    for await (const piece of body) {
      written += piece.length;
      if (written > size) break;
      yield piece;
    }
    if (written !== size) throw new Error(`${name} changed while it was written.`);
    yield Buffer.alloc(padding(size));
  }
  yield Buffer.alloc(2 * block);
}

/**
 * The entries of a tar made by `writeTar`, one after the other; a body that is not read to its end is passed over.
 * @throws Error when it is anything else, or incomplete
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source);
  try {
    for (;;) {
      const header = await reader.take(block);
      if (header.length < block) throw new Error('The end comes too early.');
      if (header.every((byte) => byte === 0)) break;
      const { name, size } = readHeader(header);
      const body = reader.stream(size);
      yield { name, size, body };
      await drain(body);
      if ((await reader.take(padding(size))).some((byte) => byte !== 0)) throw new Error('Something stands between two entries.');
    }
    const end = await reader.take(block);
    if (end.length < block || end.some((byte) => byte !== 0) || !(await reader.atEnd())) throw new Error('Something stands after the end.');
  } finally {
    await reader.close();
  }
}

const padding = (size: number) => (block - (size % block)) % block;

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  if (header.write(name, field.name) < Buffer.byteLength(name) || Buffer.byteLength(name) > 100)
    throw new Error('A name in a tar is too long.');
  header.write('0000600\0', field.mode);
  header.write('0000000\0', field.owner);
  header.write('0000000\0', field.group);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, field.size);
  if (size >= octalLimit) {
    header.fill(0, field.size, field.time).writeUInt8(0x80, field.size);
    header.writeBigUInt64BE(BigInt(size), field.size + 4);
  }
  header.write('00000000000\0', field.time);
  header.write('0', field.type);
  header.write('ustar\x0000', field.magic);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, field.sum);
  return header;
}

function readHeader(header: Buffer): { name: string; size: number } {
  const sum = parseInt(header.toString('latin1', field.sum, field.sum + 6), 8);
  if (sum !== sumOf(header) || header.toString('latin1', field.type, field.type + 1) !== '0')
    throw new Error('This is not an entry of a tar.');
  const name = header.toString('utf8', field.name, header.indexOf(0, field.name));
  const size =
    header[field.size] === 0x80
      ? Number(header.readBigUInt64BE(field.size + 4))
      : parseInt(header.toString('latin1', field.size, field.size + 11), 8);
  if (!Number.isSafeInteger(size)) throw new Error('This is not an entry of a tar.');
  return { name, size };
}

/** The sum of a header's bytes, its own field read as spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= field.sum && at < field.sum + 8 ? 0x20 : byte), 0);
}

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of body);
}
