import { randomFillSync } from 'node:crypto';

const size = 16;
/** Asked for a few hundred at a time: each question to the system takes longer than all the rest. None is used twice. */
const random = Buffer.alloc(256 * size);
let left = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562), so that rows made later sort later and indexes stay dense.
 * It tells when something was made and nothing else.
 */
export function newId(): string {
  if (left === 0) {
    randomFillSync(random);
    left = random.length;
  }
  const bytes = random.subarray((left -= size), left + size);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside can be an identifier at all; anything else is simply not found. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
