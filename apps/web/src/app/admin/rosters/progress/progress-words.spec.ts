import { progressWords } from './progress-words';

const counts = { rows: 20_000, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0 };

describe('progressWords', () => {
  it.each([
    [0, '0 of 20,000 rows', 0, 'just begun'],
    [4_999, '4,999 of 20,000 rows', 25, 'a quarter done'],
    [12_000, '12,000 of 20,000 rows', 60, 'half done'],
    [20_000, '20,000 of 20,000 rows', 100, 'nearly done'],
    [20_400, '20,000 of 20,000 rows', 100, 'nearly done'],
  ])('with %i rows checked', (done, far, percent, aloud) => {
    expect(progressWords({ state: 'checking', counts, done, result: null })).toMatchObject({
      far,
      percent,
      aloud: `Checking every row: ${aloud}.`,
    });
  });

  it('counts the people who are saved, not the rows', () => {
    const saving = progressWords({ state: 'saving', counts: { ...counts, added: 900, changed: 100 }, done: 500, result: null });
    expect(saving).toMatchObject({ heading: 'Saving your roster', far: '500 of 1,000 people', percent: 50 });
  });

  it('counts nobody while a saved one is taken back', () => {
    const result = { added: 1, changed: 0, unchanged: 0, leftOut: 0, flagged: 0, invited: 0 };
    expect(progressWords({ state: 'saving', counts, done: 0, result })).toMatchObject({
      heading: 'Taking your roster back',
      percent: null,
    });
  });

  it('divides nothing by nobody', () => {
    expect(progressWords({ state: 'saving', counts, done: 0, result: null })).toMatchObject({ percent: 0, far: '0 of 0 people' });
  });
});
