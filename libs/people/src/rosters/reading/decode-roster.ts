import { Refusal } from '@akin/platform';

/** First bytes of files that people rename: ZIP (XLSX, ODS), old Excel, PDF, gzip, RTF. */
const otherPrograms = ['504b0304', 'd0cf11e0', '25504446', '1f8b', '7b5c7274'];

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'fffe') || startsWith(bytes, 'feff');
}

/** Characters no one types: everything below the space apart from tab and line ends. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * The text of a dropped file, without its byte order mark.
 * @throws Refusal `roster_empty`, `roster_not_text` for another program's file, `roster_encoding` for text that is not UTF-8
 */
export function decodeRoster(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal('roster_empty');
  if (otherPrograms.some((magic) => startsWith(bytes, magic))) throw new Refusal('roster_not_text');
  if (isUtf16(bytes)) throw new Refusal('roster_encoding');
  const text = decodeUtf8(bytes);
  if (control.test(text)) throw new Refusal('roster_not_text');
  if (text.trim() === '') throw new Refusal('roster_empty');
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const asBytes = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
    throw new Refusal(control.test(asBytes) ? 'roster_not_text' : 'roster_encoding');
  }
}
