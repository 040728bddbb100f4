import type { RosterColumn, RosterCounts } from '@akin/contracts';
import { commitWords } from './commit-words';

const columns = (['mail', 'full_name'] as const).map((field, index): RosterColumn => ({ index, name: field, samples: [], field, why: '' }));

function checked(counts: Partial<RosterCounts>, more: { ready?: boolean; notReady?: string; columns?: RosterColumn[] } = {}) {
  const all = { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0, ...counts };
  return { columns: more.columns ?? columns, counts: all, ready: more.ready ?? !all.rejected, notReady: more.notReady ?? null };
}

describe('commitWords', () => {
  it('asks for a decision while rows are rejected', () => {
    expect(commitWords(checked({ added: 38, changed: 21, rejected: 3, missing: 1 }), false)).toEqual({
      first: '3 rows need a decision first.',
      then: 'Then 38 people are added, 21 change, and 1 is flagged as leaving: all of it together, or nothing.',
      save: 'Save 59 changes',
      maySave: false,
      leaveOut: 'Leave all 3 out',
    });
  });

  it('speaks of one row as one row', () => {
    const words = commitWords(checked({ added: 1, rejected: 1 }), false);
    expect(words).toMatchObject({ first: '1 row needs a decision first.', leaveOut: 'Leave it out', save: 'Save 1 change' });
    expect(words.then).toBe('Then 1 person is added: all of it together, or nothing.');
  });

  it('saves the rest once the rejected rows are left out', () => {
    expect(commitWords(checked({ added: 1200, changed: 1, rejected: 3 }), true)).toEqual({
      first: '3 rows are left out.',
      then: '1,200 people are added and 1 changes: all of it together, or nothing.',
      save: 'Save 1,201 changes',
      maySave: true,
      leaveOut: null,
    });
  });

  it.each([
    ['a clean file', checked({ added: 2 }), 'No row needs a decision.', true],
    [
      'a file that says nothing new',
      checked({ unchanged: 9 }),
      'Nothing to save: everyone in this file is already here as written.',
      false,
    ],
    ['only people no longer listed', checked({ unchanged: 9, missing: 2 }), 'Nobody is added or changed.', true],
    ['a server that is not ready', checked({ added: 2 }, { ready: false, notReady: 'Not yet.' }), 'Not yet.', false],
    ['no mail column', checked({ rejected: 4 }, { columns: columns.slice(1) }), 'Tell us which column holds the e-mail.', false],
  ])('%s', (_name, roster, first, maySave) => {
    expect(commitWords(roster, false)).toMatchObject({ first, maySave, leaveOut: null });
  });

  it('never saves when every row was rejected, left out or not', () => {
    const words = commitWords(checked({ rejected: 4 }), true);
    expect([words.maySave, words.then]).toEqual([false, 'There is nothing else to save in this file.']);
    expect(commitWords(checked({ rejected: 4 }), false).then).toBe('There is nothing else to save in this file.');
  });
});
