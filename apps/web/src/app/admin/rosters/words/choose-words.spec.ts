import type { RosterTerms, RosterWord } from '@akin/contracts';
import { inOrderOf, withChoices } from './choose-words';
import { wordKey } from './word-key';

const word = (written: string, how: RosterWord['how'] = 'none'): RosterWord => ({
  ...{ field: 'specialty', word: written, rows: 2, how },
  ...{ code: null, label: null },
});
const terms: RosterTerms = { fields: [{ field: 'specialty', terms: [{ code: 'emergency_medicine', label: 'Emergency Medicine' }] }] };

describe('withChoices', () => {
  const chosen = (code: string | null) => new Map([[wordKey(word('EM')), { field: 'specialty' as const, word: 'EM', code }]]);

  it('shows a choice before the server has it', () => {
    expect(withChoices([word('EM'), word('Peds')], chosen('emergency_medicine'), terms)).toEqual([
      { ...word('EM', 'chosen'), code: 'emergency_medicine', label: 'Emergency Medicine' },
      word('Peds'),
    ]);
  });

  it('keeps as written what was chosen so', () => {
    expect(withChoices([word('EM')], chosen(null), terms)).toEqual([word('EM', 'chosen')]);
  });
});

describe('inOrderOf', () => {
  const written = (words: RosterWord[]) => words.map((one) => one.word);

  it('leaves a decided word where it was, and takes what is known of it now', () => {
    const now = [word('Peds'), word('EM', 'chosen')];
    const ordered = inOrderOf([word('EM'), word('Peds')], now);
    expect(written(ordered)).toEqual(['EM', 'Peds']);
    expect(ordered[0]?.how).toBe('chosen');
  });

  it('puts new words last and drops those the file has no more', () => {
    expect(written(inOrderOf([word('EM'), word('Rank')], [word('New'), word('EM')]))).toEqual(['EM', 'New']);
  });
});
