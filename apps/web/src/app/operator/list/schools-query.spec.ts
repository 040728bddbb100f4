import { isNarrowed, readSchoolsQuery } from './schools-query';

describe('readSchoolsQuery', () => {
  it('reads what the address says', () => {
    expect(readSchoolsQuery({ q: ' cedar ', state: 'archived', kind: 'society', sort: 'mentors', page: '3' })).toEqual({
      q: 'cedar',
      state: 'archived',
      kind: 'society',
      sort: 'mentors',
      page: 3,
      size: 25,
    });
  });

  it.each([[{}], [{ state: 'gone', kind: 'clinic', sort: 'constructor', page: '-1' }], [{ page: 'two', q: '  ' }]])(
    'leaves out what makes no sense: %j',
    (given) => {
      expect(readSchoolsQuery(given)).toEqual({ q: '', state: '', kind: '', sort: 'name', page: 1, size: 25 });
    },
  );
});

it.each([
  [{ q: 'x' }, true],
  [{ state: 'active' }, true],
  [{ kind: 'society' }, true],
  [{ sort: 'mentors', page: '2' }, false],
])('knows whether %j leaves schools out: %s', (given, narrowed) => {
  expect(isNarrowed(readSchoolsQuery(given))).toBe(narrowed);
});
