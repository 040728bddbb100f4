import type { Readable } from 'node:stream';
import { rosterLimits } from '@akin/contracts';
import { Refusal } from '@akin/platform';

/** A dropped file: on its way in, or whole. */
export type Upload = Readable | Uint8Array;

/**
 * The bytes of a file, never more than allowed: reading stops at the first byte too many. They are nobody else's, so that
 * they can be handed to a thread.
 * @throws Refusal `too_large`
 */
export async function readUpload(upload: Upload, most: number = rosterLimits.bytes): Promise<Uint8Array<ArrayBuffer>> {
  if (upload instanceof Uint8Array) {
    if (upload.length > most) throw new Refusal('too_large');
    return new Uint8Array(upload);
  }
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of upload as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) throw new Refusal('too_large');
      pieces.push(piece);
    }
  } catch (problem) {
    throw saysTooLarge(problem) ? new Refusal('too_large') : problem;
  }
  const whole = new Uint8Array(size);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

/** The upload parser has a limit of its own and ends the stream with status 413. */
function saysTooLarge(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'status' in problem && problem.status === 413;
}
