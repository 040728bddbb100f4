import type { RosterField } from '@akin/contracts';
import { matchedWords } from './matched-words';

it.each<[RosterField[], string]>([
  [['mail', 'full_name'], 'We matched all 2 columns.'],
  [['mail'], 'We matched the one column.'],
  [['mail', 'ignore', 'identity'], 'We matched 1 of 3 columns.'],
])('%j: %s', (fields, words) => {
  expect(matchedWords(fields.map((field) => ({ field })))).toBe(words);
});
