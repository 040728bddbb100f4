import { refuseEvidence, sizeWords } from './refuse-evidence';

it.each([
  ['letter.pdf', 10, true],
  ['Award.JPG', 10, true],
  ['words.docx', 10 * 1024 * 1024, true],
  ['words.doc', 10, false],
  ['page.html', 10, false],
  ['letter.pdf', 10 * 1024 * 1024 + 1, false],
])('takes %s of %i bytes: %s', (name, size, taken) => expect(refuseEvidence({ name, size }) === null).toBe(taken));

it.each([
  [12, '1 kB'],
  [340_400, '340 kB'],
  [2_400_000, '2.4 MB'],
])('says %i bytes as %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
