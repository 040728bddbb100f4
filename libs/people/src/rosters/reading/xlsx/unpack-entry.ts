import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { Refusal } from '@akin/platform';
import type { ZipEntry } from './zip-entries.js';

/**
 * Unpacked bytes that are read at most: the list itself is read in passing, all else is kept. Sheets shrink to a tenth or
 * a fiftieth; what unpacks to many times that was made to fill a memory.
 */
const most = { whole: 16 * 1024 * 1024, inPassing: 512 * 1024 * 1024, times: 300 };

/**
 * A small file of the archive, as text.
 * @throws Refusal `roster_unreadable`, `roster_too_big`
 */
export function unpackWhole(entry: ZipEntry): string {
  refuseStrange(entry);
  if (entry.size > most.whole) throw new Refusal('roster_too_big');
  if (entry.method === 0) return new TextDecoder().decode(entry.packed);
  try {
    return new TextDecoder().decode(inflateRawSync(entry.packed, { maxOutputLength: most.whole }));
  } catch (problem) {
    throw new Refusal(isTooLong(problem) ? 'roster_too_big' : 'roster_unreadable');
  }
}

/**
 * A file of the archive piece by piece, as text; reading can end before the file does.
 * @throws Refusal `roster_unreadable`, `roster_too_big`
 */
export async function* unpackPieces(entry: ZipEntry): AsyncGenerator<string> {
  refuseStrange(entry);
  const allowed = Math.min(most.inPassing, Math.max(most.whole, entry.packed.length * most.times));
  if (entry.size > allowed) throw new Refusal('roster_too_big');
  const decoder = new TextDecoder();
  let size = 0;
  for await (const piece of piecesOf(entry)) {
    size += piece.length;
    if (size > allowed) throw new Refusal('roster_too_big');
    yield decoder.decode(piece, { stream: true });
  }
}

async function* piecesOf({ method, packed }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === 0) return yield packed;
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw new Refusal('roster_unreadable');
  } finally {
    inflate.destroy();
  }
}

function refuseStrange({ method, encrypted }: ZipEntry): void {
  if (encrypted) throw new Refusal('roster_password');
  if (method !== 0 && method !== 8) throw new Refusal('roster_unreadable');
}

function isTooLong(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE';
}
