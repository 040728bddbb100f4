import { timingSafeEqual } from 'node:crypto';
import { env, sign } from '@akin/platform';

/** Lower case only and no look-alikes: mail servers may change the case of what stands before the @. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idBytes = 16;
const proofBytes = 10;

/**
 * The envelope sender of a mail (VERP): whatever cannot be delivered comes back to an address that names the mail and
 * that nobody else can make. Null where the installation takes no bounces (`MAIL_BOUNCE_ADDRESS`).
 */
export function bounceAddress(schoolId: string, mailId: string): string | null {
  const address = env().MAIL_BOUNCE_ADDRESS;
  if (!address) return null;
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
  return address.replace('@', `+${encode(Buffer.concat([id, proofOf(schoolId, id)]))}@`);
}

/** The mail this address was made for, and whether it was for a mail of a given school; null when it is none of ours. */
export function readBounceAddress(address: string): { mailId: string; isOf: (schoolId: string) => boolean } | null {
  const token = /\+([0-9a-z]{42})@/.exec(address.toLowerCase())?.[1];
  const bytes = token === undefined ? null : decode(token);
  if (!bytes) return null;
  const [id, proof] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes)];
  const hex = id.toString('hex');
  const mailId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return { mailId, isOf: (schoolId) => timingSafeEqual(proof, proofOf(schoolId, id)) };
}

function proofOf(schoolId: string, id: Buffer): Buffer {
  return sign(`${schoolId}\n${id.toString('hex')}`, 'mail that came back').subarray(0, proofBytes);
}

function encode(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function decode(text: string): Buffer | null {
  const values = [...text].map((letter) => letters.indexOf(letter));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = bits.slice(0, (idBytes + proofBytes) * 8).match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}
