import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { badInput, log, Refusal } from '@akin/platform';
import { newHeader, readHeader } from './archive-header.js';
import { ByteReader } from './byte-reader.js';
import { openPieces, sealPieces } from './sealed-pieces.js';
import { readTar, writeTar, type TarEntry } from './tar.js';

/**
 * Writes an archive: a tar, packed by gzip, encrypted piece by piece as it is made. The file has its name once it is
 * complete and on the disk; when writing ends early nothing stays, and what a killed one left goes with the next.
 * @returns how many bytes it has
 */
export async function writeArchive(
  path: string,
  entries: AsyncIterable<TarEntry>,
  passphrase: string | null,
  signal?: AbortSignal,
): Promise<number> {
  await refuseUnfit(path);
  const { line, key } = await newHeader(passphrase);
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  async function* sealed(packed: AsyncIterable<Buffer>) {
    yield line;
    yield* sealPieces(packed, key);
  }
  try {
    const file = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(writeTar(entries), { objectMode: false }), createGzip(), sealed, file, { signal });
    await rename(partial, path);
    await tidyBeside(path);
  } finally {
    await rm(partial, { force: true });
  }
  return (await stat(path)).size;
}

/** One that grows is written to far more often. */
const forsakenMs = 60 * 60_000;

/** Removes what writing the same archive left behind when it was killed. */
async function tidyBeside(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const left = (await readdir(folder)).filter(
    (file) => file.startsWith(`${name}.`) && /^[0-9a-f]{8}\.partial$/.test(file.slice(name.length + 1)),
  );
  for (const file of left) {
    const writtenAt = await stat(join(folder, file)).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (Date.now() - writtenAt > forsakenMs) await rm(join(folder, file), { force: true });
  }
}

/**
 * The entries of an archive. Every byte is proven before it is looked at.
 * @throws Refusal `archive_unreadable`, `archive_too_new`; what Node says of a file that is missing
 */
export async function* readArchive(path: string, passphrase: string | null, signal?: AbortSignal): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(unlessStopped(createReadStream(path), signal));
  const gunzip = createGunzip();
  try {
    const key = await readHeader(reader, passphrase);
    const opened = pipeline(Readable.from(openPieces(reader.remaining(), key), { objectMode: false }), gunzip);
    opened.catch(() => undefined); // told by the reading below
    for await (const { body, ...entry } of readTar(gunzip)) yield { ...entry, body: refusing(body) };
    await opened;
  } catch (problem) {
    throw refusalFor(problem);
  } finally {
    gunzip.destroy();
    await reader.close();
  }
}

async function* unlessStopped(source: AsyncIterable<Buffer>, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    signal?.throwIfAborted();
    yield piece;
  }
}

async function* refusing(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (problem) {
    throw refusalFor(problem);
  }
}

/** The same answer to whatever is wrong with an archive; a file that cannot be opened is another matter. */
function refusalFor(problem: unknown): unknown {
  const { name, syscall } = problem as { name: string; syscall?: string };
  if (problem instanceof Refusal || syscall || name === 'AbortError') return problem;
  log.debug({ problem: (problem as Error).message }, 'an archive was refused');
  return new Refusal('archive_unreadable');
}

/**
 * Looks whether an archive can get this name, before the work begins.
 * @throws Refusal `bad_input` when there is a file already; what Node says of a folder that is missing
 */
export async function refuseUnfit(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK);
  if (await exists(path)) throw badInput({ field: 'file', message: `There is a file “${path}” already. Please choose another name.` });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (problem: { code?: string }) => {
      if (problem.code === 'ENOENT') return false;
      throw problem;
    },
  );
}
