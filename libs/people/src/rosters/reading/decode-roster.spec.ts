import { decodeRoster } from './decode-roster.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const names = 'Name,City\nNúñez,Zürich\nO’Brien,Málaga\nDvořák,x';
const western = 'Name,City\nNúñez,Zürich\nO\u2019Brien,Málaga \u2013 “old” town\nÅsa Žižek,São Paulo';

/** Letters as Windows and the Mac number them, as far as `western` has them. */
const numbers = {
  windows: { '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94, Ž: 0x8e, ž: 0x9e } as Record<string, number>,
  mac: { ú: 0x9c, ñ: 0x96, ü: 0x9f, '’': 0xd5, á: 0x87, '–': 0xd0, '“': 0xd2, '”': 0xd3, Å: 0x81, ã: 0x8b } as Record<string, number>,
};
const oneByte = (text: string, letters: Record<string, number>): Uint8Array =>
  Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));

it.each([
  ['UTF-8', utf8(names), null],
  ['UTF-8 with a mark', utf8(`\ufeff${names}`), null],
  ['UTF-16 of Windows', Buffer.from(`\ufeff${names}`, 'utf16le'), 'Read as UTF-16 text.'],
  ['UTF-16 the other way round', bigEndian(`\ufeff${names}`), 'Read as UTF-16 text.'],
  ['UTF-16 without a mark', Buffer.from(names, 'utf16le'), 'Read as UTF-16 text.'],
  ['UTF-16 the other way round, without a mark', bigEndian(names), 'Read as UTF-16 text.'],
])('reads %s', (_what, bytes, note) => expect(decodeRoster(bytes)).toEqual({ text: names, note }));

it('reads what Excel on Windows writes', () =>
  expect(decodeRoster(oneByte(western, numbers.windows))).toEqual({ text: western, note: 'Read as Windows text (Windows-1252).' }));

it('reads what Excel on a Mac writes', () => {
  const text = western.replaceAll(/[Žž]/g, 'z');
  expect(decodeRoster(oneByte(text, numbers.mac))).toEqual({ text, note: 'Read as Macintosh text.' });
});

it.each(['王伟, 김민준', 'محمد', 'Шевченко', 'Nguyễn Đặng'])('keeps %s', (name) => {
  expect(decodeRoster(utf8(name)).text).toBe(name);
  expect(decodeRoster(Buffer.from(`\ufeff${name}`, 'utf16le')).text).toBe(name);
});

it.each([
  ['nothing', Buffer.alloc(0), 'roster_empty'],
  ['only blanks', utf8(' \r\n\t\n'), 'roster_empty'],
  ['a PDF', utf8('%PDF-1.7\n'), 'roster_not_text'],
  ['bytes with NUL', Buffer.from('a,b\0,c'), 'roster_not_text'],
  ['a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'roster_not_text'],
  ['half a letter of UTF-16', Buffer.from('fffe610062', 'hex'), 'roster_encoding'],
  ['Cyrillic letters of Windows', Buffer.from('4e616d650ac8e2e0edeee20a', 'hex'), 'roster_encoding'],
  ['Chinese letters of GBK', Buffer.from('4e616d650acdf5ceb00a', 'hex'), 'roster_encoding'],
  ['UTF-8 that is cut in the middle', Buffer.concat([utf8('Name\nNúñez, José'), Buffer.from('c3', 'hex')]), 'roster_encoding'],
])('%s is refused', (_what, bytes, code) => expect(() => decodeRoster(bytes)).toThrow(expect.objectContaining({ code })));
