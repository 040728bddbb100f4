import { undoLead, undoneWords, untilWords } from './undo-words';

describe('untilWords', () => {
  const now = new Date('2026-11-17T21:30:00Z');

  it.each([
    ['2026-11-18T20:30:00Z', 'until tomorrow, 1:30 pm (23 hours from now)'],
    ['2026-11-17T22:31:00Z', 'until today, 3:31 pm (1 hour from now)'],
    ['2026-11-17T22:15:00Z', 'until today, 3:15 pm (45 minutes from now)'],
    ['2026-11-17T21:30:20Z', 'until today, 2:30 pm (1 minute from now)'],
  ])('says %s at the school in Denver', (until, words) => {
    expect(untilWords({ until }, now, 'America/Denver')).toBe(words);
  });
});

it.each([
  [214, 0, /^214 people would be as before/],
  [1, 2, /^1 person would be as before.* 2 people would stay as they are, because/],
  [0, 3, /nothing left to take back/],
])('with %i back and %i staying', (people, stayingInAll, words) => {
  expect(undoLead({ people, stayingInAll })).toMatch(words);
});

it.each([
  [214, 0, '214 people are as before.'],
  [1, 1, '1 person is as before. 1 person stayed as they were, because they or somebody else had acted since.'],
])('after %i went back and %i stayed', (people, stayed, words) => {
  expect(undoneWords({ people, stayed })).toBe(words);
});
