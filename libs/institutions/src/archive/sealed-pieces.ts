import { createCipheriv, createDecipheriv } from 'node:crypto';
import { ByteReader } from './byte-reader.js';

const pieceBytes = 64 * 1024;
const tagBytes = 16;

/**
 * Encrypts bytes of any length with AES-256-GCM in pieces of 64 KiB, each with a number and the last one marked, so
 * that nothing is ever read that was not proven first: a piece altered, moved, left out or cut off does not open.
 * @param key 32 bytes that are used for this one stream only
 */
export async function* sealPieces(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  for await (const { piece, number, last } of inPieces(source, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what `sealPieces` closed with the same key. @throws Error at the first piece that is not as it was closed */
export async function* openPieces(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  for await (const { piece, number, last } of inPieces(source, pieceBytes + tagBytes)) {
    const opener = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: tagBytes });
    opener.setAuthTag(piece.subarray(-tagBytes));
    yield Buffer.concat([opener.update(piece.subarray(0, -tagBytes)), opener.final()]);
  }
}

async function* inPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer; number: bigint; last: boolean }> {
  const reader = new ByteReader(source);
  try {
    for (let number = 0n, last = false; !last; number++) {
      const piece = await reader.take(size);
      last = await reader.atEnd();
      yield { piece, number, last };
    }
  } finally {
    await reader.close();
  }
}

/** 12 bytes: the number of the piece, and whether it is the last. */
function nonceOf(number: bigint, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(number, 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
