import type { ListedPerson } from './reading/check-rows.js';
import { compareRoster, type KnownPerson } from './compare-roster.js';
import { atOnce } from './pieces.js';

const listed = (over: Partial<ListedPerson> = {}): ListedPerson => ({
  row: 2,
  key: 'N1',
  mail: 'ada@x.org',
  givenName: 'Ada',
  familyName: 'Osei',
  title: null,
  department: null,
  specialty: null,
  ...over,
});
const known = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'p1',
  key: 'N1',
  mail: 'ada@x.org',
  givenName: 'Ada',
  familyName: 'Osei',
  title: 'Professor',
  department: null,
  specialty: null,
  isMentor: true,
  onRoster: true,
  leaving: false,
  ...over,
});
const urology = { specialty: 'urology', subspecialty: null };

it('adds a person nobody knows', () => {
  const [person] = atOnce(compareRoster([listed({ specialty: urology })], [], [])).people;
  expect(person).toMatchObject({ id: null, kind: 'added' });
  expect(person.fields).toContainEqual({ field: 'Specialty', before: null, after: 'Urology' });
});

it.each<[string, Partial<ListedPerson>, Partial<KnownPerson>, unknown[]]>([
  ['nothing differs', {}, {}, []],
  ['only the case of the mail differs', {}, { mail: 'Ada@X.org' }, []],
  ['an empty cell meets a value', { title: null }, { title: 'Professor' }, []],
  ['the rank differs', { title: 'Dean' }, {}, [{ field: 'Rank', before: 'Professor', after: 'Dean' }]],
  [
    'the mail differs under the same id',
    { mail: 'ada.osei@x.org' },
    {},
    [{ field: 'E-mail', before: 'ada@x.org', after: 'ada.osei@x.org' }],
  ],
  ['the id is new to somebody known by mail', {}, { key: null }, [{ field: 'Id', before: null, after: 'N1' }]],
  ['the file has no id', { key: null }, {}, []],
  ['a specialty was open', { specialty: urology }, {}, [{ field: 'Specialty', before: null, after: 'Urology' }]],
  ['the person chose another specialty', { specialty: urology }, { specialty: 'neurology' }, []],
  ['the person was no mentor', {}, { isMentor: false }, [{ field: 'Role', before: null, after: 'Mentor' }]],
  ['the person was flagged', {}, { leaving: true }, [{ field: 'Listed', before: 'No longer listed', after: 'Listed again' }]],
])('when %s', (_when, row, person, fields) => {
  const { people, problems } = atOnce(compareRoster([listed(row)], [], [known(person)]));
  expect(people[0]).toMatchObject({ id: 'p1', kind: fields.length ? 'changed' : 'unchanged', fields });
  expect(problems).toEqual([]);
});

it.each<[string, ListedPerson[], KnownPerson[]]>([
  ['a mail that belongs to another id', [listed({ key: 'N2' })], [known()]],
  ['an id and a mail of two people', [listed({ mail: 'bo@x.org' })], [known(), known({ id: 'p2', key: 'N2', mail: 'bo@x.org' })]],
  ['two rows for one person', [listed(), listed({ row: 3, key: null, mail: 'ada@x.org' })], [known()]],
])('rejects %s', (_what, rows, people) => {
  const comparison = atOnce(compareRoster(rows, [], people));
  expect(comparison.problems).toHaveLength(1);
  expect(comparison.rejected).toHaveLength(1);
  expect(comparison.people).toHaveLength(rows.length - 1);
});

it.each<[string, Partial<KnownPerson>, boolean]>([
  ['a mentor of an earlier roster', {}, true],
  ['one who never was on a roster', { onRoster: false }, false],
  ['one who is flagged already', { leaving: true }, false],
  ['somebody who is no mentor', { isMentor: false }, false],
  ['the person of a rejected row, by id', { key: 'N7' }, false],
  ['the person of a rejected row, by mail', { mail: 'Seven@x.org' }, false],
])('%s counts as missing: %s', (_who, over, expected) => {
  const gone = known({ id: 'p9', key: 'N9', mail: 'gone@x.org', ...over });
  const { missing } = atOnce(compareRoster([listed()], [{ row: 9, key: 'N7', mail: 'seven@x.org' }], [known(), gone]));
  expect(missing).toEqual(expected ? ['p9'] : []);
});
