import { hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { env, Refusal } from '@akin/platform';
import type { ByteReader } from './byte-reader.js';

const mark = 'school archive';
const format = 1;
/** Longer than any header; what follows it is not read before it is understood. */
const headerLimit = 512;

/** Cost of guessing a passphrase: 64 MB and about a fifth of a second a guess. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };

const derive = promisify(
  scrypt as (passphrase: string, salt: Buffer, length: number, cost: object, done: (e: Error | null, key: Buffer) => void) => void,
);

/** The first line of an archive: what it is and how its key is found. It tells nothing about the school. */
interface Header {
  akin: typeof mark;
  format: number;
  /** `installation`: from this installation's secret; `passphrase`: from words that may travel. */
  key: 'installation' | 'passphrase';
  salt: string;
}

/**
 * A header for a new archive and the key it leads to. The key depends on every byte of the header.
 * @param passphrase opens it at any installation; without one, only this installation does
 */
export async function newHeader(passphrase: string | null): Promise<{ line: Buffer; key: Buffer }> {
  const salt = randomBytes(32);
  const header: Header = { akin: mark, format, key: passphrase === null ? 'installation' : 'passphrase', salt: salt.toString('base64url') };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  return { line, key: await keyOf(line, salt, passphrase) };
}

/**
 * The key of an archive that is being read; its reader then stands behind the header.
 * @throws Refusal `archive_unreadable`, `archive_too_new`, `archive_wants_passphrase`, `archive_has_no_passphrase`
 */
export async function readHeader(reader: ByteReader, passphrase: string | null): Promise<Buffer> {
  const bytes: Buffer[] = [];
  for (let byte = await reader.take(1); byte.length && byte[0] !== 0x0a && bytes.length < headerLimit; byte = await reader.take(1))
    bytes.push(byte);
  const line = Buffer.concat([...bytes, Buffer.from('\n')]);
  const header = parse(line.toString('utf8'));
  if (header?.akin !== mark || typeof header.salt !== 'string') throw new Refusal('archive_unreadable');
  if (header.format !== format) throw new Refusal(Number(header.format) > format ? 'archive_too_new' : 'archive_unreadable');
  if (header.key === 'passphrase' && passphrase === null) throw new Refusal('archive_wants_passphrase');
  if (header.key === 'installation' && passphrase !== null) throw new Refusal('archive_has_no_passphrase');
  if (header.key !== 'passphrase' && header.key !== 'installation') throw new Refusal('archive_unreadable');
  return keyOf(line, Buffer.from(header.salt, 'base64url'), passphrase);
}

function parse(line: string): Partial<Header> | null {
  try {
    return JSON.parse(line) as Partial<Header> | null;
  } catch {
    return null;
  }
}

async function keyOf(line: Buffer, salt: Buffer, passphrase: string | null): Promise<Buffer> {
  const secret = passphrase === null ? env().AKIN_SECRET : await derive(passphrase, salt, 32, cost);
  return Buffer.from(hkdfSync('sha256', secret, salt, line, 32));
}
