import type { RosterColumn, RosterField, RosterView } from '@akin/contracts';
import { neighborsOf, stepAt, stepMarks } from './roster-steps';

const columns = (...fields: RosterField[]) =>
  fields.map((field, index): RosterColumn => ({ index, name: field, samples: [], field, why: '' }));
const roster = (more: Partial<RosterView> = {}) => ({
  ...{ columns: columns('mail', 'full_name'), state: 'checked' as const, wordsInAll: 3 },
  ...more,
});

describe('stepAt', () => {
  it.each<[string, Partial<RosterView>, string | undefined, string]>([
    ['goes where the address says', {}, 'words', 'words'],
    ['shows what would happen unless asked otherwise', {}, undefined, 'check'],
    ['does not know nonsense', {}, 'elsewhere', 'check'],
    ['passes over words when there are none', { wordsInAll: 0 }, 'words', 'check'],
    ['stays at the columns until the needed ones are told', { columns: columns('mail') }, 'check', 'columns'],
  ])('%s', (_what, more, asked, step) => {
    expect(stepAt(roster(more), asked)).toBe(step);
  });
});

describe('stepMarks', () => {
  const labels = (more: Partial<RosterView>) =>
    stepMarks(roster(more), 'check').marks.map(({ label, step }) => (step ? `${label}*` : label));

  it('leads back and ahead while it is checked', () => {
    expect(labels({})).toEqual(['File', 'Columns*', 'Words*', 'Check*', 'Save']);
    expect(labels({ wordsInAll: 0 })).toEqual(['File', 'Columns*', 'Check*', 'Save']);
    expect(labels({ state: 'checking', wordsInAll: 0 })).toEqual(['File', 'Columns', 'Words', 'Check', 'Save']);
    expect(labels({ columns: columns('mail') })).toEqual(['File', 'Columns', 'Words', 'Check', 'Save']);
    expect(labels({ state: 'saving' })).toEqual(['File', 'Columns', 'Words', 'Check', 'Save']);
  });

  it.each<[RosterView['state'], number]>([
    ['checked', 3],
    ['saving', 4],
    ['committed', 5],
    ['undone', 5],
  ])('marks a %s one at %i', (state, now) => {
    expect(stepMarks(roster({ state }), 'check').now).toBe(now);
  });
});

it.each([
  ['columns', 3, { back: null, next: 'words' }],
  ['words', 3, { back: 'columns', next: 'check' }],
  ['check', 3, { back: 'words', next: null }],
  ['check', 0, { back: 'columns', next: null }],
] as const)('beside %s with %i words: %j', (step, wordsInAll, beside) => {
  expect(neighborsOf({ state: 'checked', wordsInAll }, step)).toEqual(beside);
});
