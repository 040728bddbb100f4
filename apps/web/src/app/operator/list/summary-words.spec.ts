import { summaryWords } from './summary-words';

const figures = { mentors: 302, learners: 2422, relationships: 1, demo: true };

describe('summaryWords', () => {
  it.each([
    [6, 4, '6 schools, 4 active.'],
    [6, 6, '6 schools, all active.'],
    [1, 1, '1 school, active.'],
    [1, 0, '1 school, 0 active.'],
  ])('%s schools, %s active', (schools, active, expected) => {
    const words = summaryWords({ schools, active, ...figures });
    expect(words).toMatch(expected);
    expect(words).toContain('302 mentors, 2,422 learners and 1 relationship.');
  });

  it('speaks of none plainly', () => {
    expect(summaryWords({ schools: 0, active: 0, mentors: 0, learners: 0, relationships: 0, demo: false })).toMatch(/^No school yet/);
  });
});
