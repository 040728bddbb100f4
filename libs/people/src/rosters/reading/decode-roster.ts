import { Refusal } from '@akin/platform';

/** A text, and what it was written in when that is not UTF-8. */
export interface DecodedText {
  text: string;
  note: string | null;
}

/** First bytes of other programs' files: PDF, gzip, RTF, PNG, JPEG, GIF. */
const otherPrograms = ['25504446', '1f8b', '7b5c7274', '89504e47', 'ffd8ff', '47494638'];
/** Characters no one types: everything below the space apart from tab and line ends. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const lookedAt = 64 * 1024;

/**
 * The text of a dropped file, without its byte order mark: UTF-8, UTF-16, or what Excel on Windows and on a Mac writes as
 * plain CSV. Rather refused than read with wrong letters.
 * @throws Refusal `roster_empty`, `roster_not_text` for another program's file, `roster_encoding` for text in an encoding we cannot tell
 */
export function decodeRoster(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new Refusal('roster_empty');
  if (otherPrograms.some((magic) => startsWith(bytes, magic))) throw new Refusal('roster_not_text');
  const decoded = decode(bytes);
  if (control.test(decoded.text)) throw new Refusal('roster_not_text');
  if (decoded.text.trim() === '') throw new Refusal('roster_empty');
  return decoded;
}

/** Whether a file begins with these bytes, in hexadecimal. */
export function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: as(wide, bytes), note: 'Read as UTF-16 text.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return decodeOneByte(bytes);
  }
}

function as(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('roster_encoding');
  }
}

/** By its byte order mark, or by the empty half of every letter of the alphabet. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 'fffe')) return 'utf-16le';
  if (startsWith(bytes, 'feff')) return 'utf-16be';
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, lookedAt);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] += 1;
  const enough = end / 20;
  const likely = zeros[1] > enough && zeros[0] === 0 ? 'utf-16le' : zeros[0] > enough && zeros[1] === 0 ? 'utf-16be' : null;
  return likely && new TextDecoder(likely).decode(bytes.subarray(0, end)).includes('\n') ? likely : null;
}

const oneByte = [
  { encoding: 'windows-1252', note: 'Read as Windows text (Windows-1252).' },
  { encoding: 'macintosh', note: 'Read as Macintosh text.' },
] as const;

/** One byte for each letter fits every file; only one that gives names as people write them is believed. */
function decodeOneByte(bytes: Uint8Array): DecodedText {
  if (bytes.subarray(0, lookedAt).includes(0)) throw new Refusal('roster_not_text');
  for (const { encoding, note } of oneByte) {
    const text = as(encoding, bytes);
    if (!looksGarbled(text)) return { text, note };
  }
  const start = Buffer.from(bytes.subarray(0, lookedAt)).toString('latin1');
  throw new Refusal(control.test(start) ? 'roster_not_text' : 'roster_encoding');
}

const signs = '–—…•·€™®©°§±«»¿¡¢£¥¶¼½¾²³¹ªº‘’“”‚„‹›\u00a0\u00ad\u00b4\u00a8\u00b8';
const garbled = new RegExp(
  [
    // nothing a keyboard has
    `[^\\x00-\\x7f\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ffŠšŽžŒœŸƒıˆ˜${signs}]`,
    // three letters with accents in a row are another alphabet
    '[\\u00c0-\\u00ffŠšŽžŒœŸ]{3}',
    // a sign inside of a word that is none of the hyphens and apostrophes
    '\\p{L}[–—…•€™®©°§±«»¿¡¢£¥¶¼½¾²³¹ªº‚„‹›\\u00a8\\u00b4\\u00b8ƒˆ˜]\\p{L}',
    // a capital after a small letter, with an accent on it
    '\\p{Ll}[À-ÖØ-ÞŠŽŒŸ]',
    // two signs, or a letter with an accent and a sign: UTF-8 that was read wrongly before
    '[ÃÂâÐÑ][\\u00a0-\\u00bf€™œž‚„]',
  ].join('|'),
  'u',
);

/** Whether a text has letters in places where no name has them. */
export function looksGarbled(text: string): boolean {
  return garbled.test(text);
}
