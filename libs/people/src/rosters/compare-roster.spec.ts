import { compareRoster, type HowToCompare } from './compare-roster.js';
import type { KnownPerson } from './compare-person.js';
import { DeclinedParts } from './declined-parts.js';
import { atOnce } from './pieces.js';
import type { ListedPerson } from './reading/check-rows.js';

const silent = { title: null, rank: null, department: null, specialty: null, stage: null, program: null, graduatesOn: null };
const listed = (over: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ row: 2, key: 'N1', mail: 'ada@x.org', otherMails: [], givenName: 'Ada', familyName: 'Osei', ...silent },
  ...over,
});
const known = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id: 'p1', key: 'N1', mail: 'ada@x.org', givenName: 'Ada', familyName: 'Osei', ...silent, title: 'Professor', subspecialty: null },
  ...{ hasRole: true, roleGiven: true, hasPlace: true, listed: true, flagged: true, listedElsewhere: false, leaving: false },
  ...over,
});
const urology = { specialty: 'urology', subspecialty: null };
const how = (over: Partial<HowToCompare> = {}): HowToCompare => ({
  ...{ role: 'Mentor', whole: true, declined: new DeclinedParts(), newId: () => 'new' },
  ...over,
});
const compare = (rows: ListedPerson[], people: KnownPerson[], over: Partial<HowToCompare> = {}) =>
  atOnce(compareRoster(rows, [], people, how(over)));

it('adds a person nobody knows', () => {
  expect(compare([listed({ specialty: urology })], []).people).toEqual([
    expect.objectContaining({
      id: 'new',
      kind: 'added',
      act: 'add',
      givesRole: true,
      values: expect.objectContaining({ specialty: 'urology' }),
    }),
  ]);
});

const urologyChange = { field: 'Specialty', before: null, after: 'Urology' };

it.each<[string, Partial<ListedPerson>, Partial<KnownPerson>, unknown[]]>([
  ['nothing differs', {}, {}, []],
  ['only the case of the mail differs', {}, { mail: 'Ada@X.org' }, []],
  ['an empty cell meets a value', { title: null }, { title: 'Professor' }, []],
  ['the rank differs', { title: 'Dean' }, {}, [{ field: 'Rank', before: 'Professor', after: 'Dean' }]],
  ['the mail differs under the same id', { mail: 'osei@x.org' }, {}, [{ field: 'E-mail', before: 'ada@x.org', after: 'osei@x.org' }]],
  ['another of their mails is known', { key: null, mail: 'osei@x.org', otherMails: ['ada@x.org'] }, {}, []],
  ['the id is new to somebody known by mail', {}, { key: null }, [{ field: 'Id', before: null, after: 'N1' }]],
  ['the file has no id', { key: null }, {}, []],
  ['a specialty was open', { specialty: urology }, {}, [urologyChange]],
  ['the person chose another specialty', { specialty: urology }, { specialty: 'neurology' }, []],
  ['the stage differs', { stage: 'MS3' }, { stage: 'MS2' }, [{ field: 'Stage', before: expect.anything(), after: expect.anything() }]],
  ['the graduation is new', { graduatesOn: '2028-05-01' }, {}, [{ field: 'Graduation', before: null, after: '2028-05-01' }]],
  ['the person was no mentor', {}, { hasRole: false }, [{ field: 'Role', before: null, after: 'Mentor' }]],
  ['the person was flagged', {}, { leaving: true }, [{ field: 'Listed', before: 'No longer listed', after: 'Listed again' }]],
])('when %s', (_when, row, person, fields) => {
  const { people, problems, unchanged } = compare([listed(row)], [known(person)]);
  expect([people, unchanged]).toEqual(fields.length ? [[expect.objectContaining({ id: 'p1', kind: 'changed', fields })], 0] : [[], 1]);
  expect(problems).toEqual([]);
});

it.each<[string, Partial<ListedPerson>, Partial<KnownPerson>, object]>([
  ['that they are listed', {}, { flagged: false }, { act: 'list', values: {} }],
  ['the code of a rank known by its words', { title: 'Professor', rank: 'professor' }, {}, { act: 'list', values: { rank: 'professor' } }],
])('writes down, without a word, %s', (_what, row, person, staged) => {
  const { people, unchanged } = compare([listed(row)], [known(person)]);
  expect([people, unchanged]).toMatchObject([[{ kind: null, ...staged }], 1]);
});

it.each<[string, ListedPerson[], KnownPerson[]]>([
  ['a mail that belongs to another id', [listed({ key: 'N2' })], [known()]],
  ['an id and a mail of two people', [listed({ mail: 'bo@x.org' })], [known(), known({ id: 'p2', key: 'N2', mail: 'bo@x.org' })]],
  ['mails of two people', [listed({ key: null, otherMails: ['bo@x.org'] })], [known(), known({ id: 'p2', key: 'N2', mail: 'bo@x.org' })]],
  ['two rows for one person', [listed(), listed({ row: 3, key: null, mail: 'ada@x.org' })], [known()]],
])('rejects %s, and calls nobody missing for it', (_what, rows, people) => {
  const comparison = compare(rows, people);
  expect(comparison.problems).toHaveLength(1);
  expect(comparison.rejected).toHaveLength(1);
  expect(comparison.people.map(({ act }) => act)).toEqual([]);
});

describe('who is not in the file', () => {
  const rejected = [{ row: 9, key: 'N7', mail: 'Seven@x.org; eight@x.org' }];
  it.each<[string, Partial<KnownPerson>, string[]]>([
    ['a mentor of an earlier roster', {}, ['leave']],
    ['one who is on the learners’ roster still', { listedElsewhere: true }, ['unlist']],
    ['one who never was on a roster', { listed: false }, []],
    ['one who is flagged already', { leaving: true }, []],
    ['somebody who is no mentor', { hasRole: false }, []],
    ['the person of a rejected row, by id', { key: 'N7' }, []],
    ['the person of a rejected row, by mail', { mail: 'seven@x.org' }, []],
    ['the person of a rejected row, by another mail', { mail: 'Eight@x.org' }, []],
  ])('%s', (_who, over, acts) => {
    const gone = known({ id: 'p9', key: 'N9', mail: 'gone@x.org', ...over });
    const { people } = atOnce(compareRoster([listed()], rejected, [known(), gone], how()));
    expect(people.map(({ act }) => act)).toEqual(acts);
  });

  it('is not missing from a list of some', () =>
    expect(compare([listed()], [known(), known({ id: 'p9', key: 'N9', mail: 'g@x.org' })], { whole: false }).people).toEqual([]));
});

describe('what the school declines', () => {
  const declined = (...parts: [number | null, string | null][]) => ({
    declined: new DeclinedParts(parts.map(([row, field]) => ({ row, field }))),
  });
  const row = listed({ title: 'Dean', rank: 'dean', department: 'Surgery' });

  it.each<[string, [number | null, string | null][], string, object]>([
    ['nothing', [], 'change', { title: 'Dean', rank: 'dean', department: 'Surgery' }],
    ['a field for everybody', [[null, 'Rank']], 'change', { department: 'Surgery' }],
    ['a field of this row', [[2, 'Department']], 'change', { title: 'Dean', rank: 'dean' }],
    ['a field of another row', [[3, 'Department']], 'change', { title: 'Dean', rank: 'dean', department: 'Surgery' }],
    ['the row', [[2, null]], 'nothing', {}],
    [
      'both fields',
      [
        [2, 'Rank'],
        [null, 'Department'],
      ],
      'nothing',
      {},
    ],
  ])('of somebody known: %s', (_what, parts, act, values) => {
    const { people, unchanged } = compare([row], [known()], declined(...parts));
    expect(people).toEqual([expect.objectContaining({ kind: 'changed', act, values })]);
    expect(unchanged).toBe(act === 'change' ? 0 : 1);
    expect(people[0].fields).toHaveLength(2);
  });

  it('leaves somebody new out with their row only', () => {
    expect(compare([row], [], declined([null, 'Rank'])).people[0]).toMatchObject({ act: 'add', values: { title: 'Dean' } });
    expect(compare([row], [], declined([2, null])).people[0]).toMatchObject({ kind: 'added', act: 'nothing' });
  });

  it('calls nobody missing whose row it leaves out', () =>
    expect(compare([row], [known()], declined([2, null])).people.map(({ act }) => act)).toEqual(['nothing']));
});
