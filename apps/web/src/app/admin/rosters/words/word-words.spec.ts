import type { RosterWord } from '@akin/contracts';
import { wordReading, wordsLead } from './word-words';

type Read = Pick<RosterWord, 'field' | 'code' | 'label' | 'how'>;

describe('wordReading', () => {
  it.each<[Read, string, string, boolean]>([
    [
      { field: 'specialty', code: 'emergency_medicine', label: 'Emergency Medicine', how: 'guessed' },
      'Emergency Medicine',
      'our guess',
      false,
    ],
    [{ field: 'title', code: 'professor', label: 'Professor', how: 'exact' }, 'Professor', 'as we call it', false],
    [{ field: 'specialty', code: null, label: null, how: 'none' }, 'Not understood', 'left out unless you choose', true],
    [{ field: 'subspecialty', code: null, label: null, how: 'chosen' }, 'Left out', 'your choice', false],
    [{ field: 'title', code: null, label: null, how: 'none' }, 'Not understood', 'kept as written unless you choose', true],
    [{ field: 'stage', code: null, label: null, how: 'chosen' }, 'Kept as written', 'your choice', false],
    [{ field: 'title', code: null, label: null, how: 'remembered' }, 'Kept as written', 'as last time', false],
  ])('%j', (word, as, why, open) => {
    expect(wordReading(word)).toEqual({ as, why, open });
  });
});

describe('wordsLead', () => {
  it.each<[RosterWord['how'][], string]>([
    [['none', 'none', 'guessed'], 'We could not read 2 ways of writing. 1 is a guess.'],
    [['none'], 'We could not read 1 way of writing.'],
    [['guessed', 'guessed', 'exact'], 'We read all of them. 2 are guesses.'],
    [['exact', 'chosen'], 'We read all of them, and are sure of it.'],
  ])('%j: %s', (hows, words) => {
    expect(wordsLead(hows.map((how) => ({ how })))).toBe(words);
  });
});
