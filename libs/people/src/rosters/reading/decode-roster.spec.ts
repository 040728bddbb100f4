import { decodeRoster } from './decode-roster.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

it.each([
  ['plain text', utf8('a,b\n1,2')],
  ['text with a byte order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), utf8('a,b\n1,2')])],
])('%s is read without its mark', (_what, bytes) => expect(decodeRoster(bytes)).toBe('a,b\n1,2'));

it('keeps letters with accents', () => expect(decodeRoster(utf8('Núñez;Đặng;Okwudili'))).toBe('Núñez;Đặng;Okwudili'));

it.each([
  ['nothing', Buffer.alloc(0), 'roster_empty'],
  ['only blanks', utf8(' \r\n\t\n'), 'roster_empty'],
  ['a renamed XLSX', Buffer.from('504b030414000600080000002100', 'hex'), 'roster_not_text'],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'roster_not_text'],
  ['a PDF', utf8('%PDF-1.7\n'), 'roster_not_text'],
  ['bytes with NUL', Buffer.from('a,b\0,c'), 'roster_not_text'],
  ['a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'roster_not_text'],
  ['Windows-1252', Buffer.from('Name\nN\xfa\xf1ez', 'latin1'), 'roster_encoding'],
  ['UTF-16', Buffer.from('\ufeffa,b', 'utf16le'), 'roster_encoding'],
])('%s is refused', (_what, bytes, code) => expect(() => decodeRoster(bytes)).toThrow(expect.objectContaining({ code })));
