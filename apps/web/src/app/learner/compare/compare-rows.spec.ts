import type { MentorPage, Reason } from '@akin/contracts';
import { areaRows, facetRows, practicalRows, wishRows } from './compare-rows';

const reason = (kind: Reason['kind'], term: string): Reason => ({ kind, wish: { facet: 'language', term }, label: `${kind} ${term}` });
const mentor = (over: Partial<MentorPage> = {}): MentorPage =>
  ({
    reasons: [],
    helpsWith: [],
    focus: [],
    facets: [],
    howWeMeet: { meeting_mode: [], meeting_time: [], mentoring_kind: [] },
    ...over,
  }) as MentorPage;
const shows = (facet: string, values: string[], ownWords: string | null = null): MentorPage['facets'][number] => ({
  facet,
  label: facet.toUpperCase(),
  values,
  ownWords,
  audience: 'school',
});

it('lines up wishes by what is wished, not by their place', () => {
  const rows = wishRows([
    mentor({ reasons: [reason('meets', 'twi'), reason('misses', 'igbo')] }),
    mentor({ reasons: [reason('unknown', 'igbo'), reason('meets', 'twi')] }),
    mentor(),
  ]);
  expect(rows.map(({ wish, cells }) => [wish.term, cells.map((cell) => cell?.label ?? null)])).toEqual([
    ['twi', ['meets twi', 'meets twi', null]],
    ['igbo', ['misses igbo', 'unknown igbo', null]],
  ]);
});

it('puts areas named first before the others, and leaves out a row nobody fills', () => {
  const one = mentor({ helpsWith: ['Research', 'Debt'], focus: ['Debt'] });
  expect(areaRows([one, mentor({ helpsWith: ['Debt'] })])).toEqual([
    { label: 'First of all', cells: [['Debt'], []] },
    { label: 'Also helps with', cells: [['Research'], ['Debt']] },
  ]);
  expect(areaRows([mentor(), mentor()])).toEqual([]);
});

it('has a row for what at least one of them said of meeting', () => {
  const one = mentor({ howWeMeet: { meeting_mode: ['by video'], meeting_time: [], mentoring_kind: [] } });
  expect(practicalRows([mentor(), one])).toEqual([{ label: 'How we meet', cells: [[], ['By video']] }]);
});

it('lists facets in the order of the school, whoever shows them', () => {
  const mentors = [mentor({ facets: [shows('state', ['c'])] }), mentor({ facets: [shows('gender', ['w']), shows('other', ['o'])] })];
  expect(facetRows(mentors, ['gender', 'state']).map(({ label }) => label)).toEqual(['GENDER', 'STATE', 'OTHER']);
});

it('joins values and own words of a facet, and leaves a cell empty where nothing is shown', () => {
  expect(facetRows([mentor({ facets: [shows('faith', ['a', 'b'], 'quietly')] }), mentor({ facets: [shows('state', ['c'])] })])).toEqual([
    { label: 'FAITH', cells: [['a, b', '“quietly”'], []] },
    { label: 'STATE', cells: [[], ['c']] },
  ]);
});
