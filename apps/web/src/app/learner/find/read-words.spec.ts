import { readWords } from './read-words';

it.each([
  [[], null],
  [[{ words: 'peds', as: 'Pediatrics' }], 'Read “peds” as Pediatrics.'],
  [
    [
      { words: 'peds', as: 'Pediatrics' },
      { words: 'spansh', as: 'Spanish' },
    ],
    'Read “peds” as Pediatrics, “spansh” as Spanish.',
  ],
])('%j reads %j', (readAs, words) => expect(readWords(readAs)).toBe(words));
