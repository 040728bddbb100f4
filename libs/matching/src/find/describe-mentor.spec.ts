import { shippedLexicon, vocabulary, type MentorFacts } from '@akin/people';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import type { HeededWish } from '../engine/query.js';
import { toRow } from '../index/to-row.js';
import { describeCard, describePage, type PageParts } from './describe-mentor.js';

const words = { lexicon: shippedLexicon, words: indexVocabulary(vocabulary, () => true) };
const facts: MentorFacts = {
  id: 'osei',
  name: 'Dr. Adwoa Osei',
  pronouns: 'she/her',
  role: 'Associate Professor, Obstetrics & Gynecology',
  title: 'Associate Professor',
  department: 'Women’s Pavilion',
  specialty: 'obstetrics_gynecology',
  subspecialty: 'maternal_fetal_medicine',
  ownWords: 'Bring me your messiest draft.',
  helpsWith: ['residency_application', 'leadership'],
  focus: ['leadership'],
  howWeMeet: { meeting_mode: ['video', 'in_person'], meeting_time: [], mentoring_kind: ['one_hour'] },
  prefersStages: ['resident'],
  capacity: 3,
  taken: 1,
  held: 1,
  state: 'active',
  away: false,
  facets: [
    { facet: 'first_generation', terms: ['yes'], ownWords: null, audience: 'partners' },
    { facet: 'language', terms: ['spanish'], ownWords: 'and a little Twi', audience: 'school' },
    { facet: 'faith', terms: [], ownWords: null, audience: 'school' },
  ],
};
const osei = { facts, row: toRow(facts, { name: [], title: [], text: [] }) };
const leadership: HeededWish = { facet: 'need', term: 'leadership', weight: 'a_lot' };

const pageOf = (parts: Partial<PageParts> = {}) =>
  describePage(osei, { card: describeCard(osei, [leadership], words), similar: [], own: [], whyNot: null, ...parts }, words);

test('a card has a reason once and the rest of the help beside it', () => {
  const card = describeCard(osei, [leadership], words);
  expect(card.reasons.map(({ label }) => label)).toEqual(['Focuses on leadership']);
  expect(card).toMatchObject({
    alsoHelpsWith: ['Residency application'],
    room: 1,
    subspecialty: 'Maternal-Fetal Medicine',
    openRequestId: null,
  });
});

test('a page tells what its mentor shows, in the school’s order and with whom they show it to', () => {
  expect(pageOf().facets).toEqual([
    { facet: 'language', label: 'Languages', values: ['Spanish'], ownWords: 'and a little Twi', audience: 'school' },
    {
      facet: 'first_generation',
      label: 'First in family',
      values: ['First in family to go to college'],
      ownWords: null,
      audience: 'partners',
    },
  ]);
});

test('a page says how its mentor mentors, in words', () => {
  expect(pageOf()).toMatchObject({
    helpsWith: ['Residency application', shippedLexicon.needLabel('leadership')],
    focus: [shippedLexicon.needLabel('leadership')],
    howWeMeet: { meeting_mode: ['in person', 'by video'], meeting_time: [], mentoring_kind: ['a single hour'] },
    prefersStages: ['resident'],
    department: 'Women’s Pavilion',
  });
});

test('what reader and mentor share comes from both, specialty included', () => {
  const own = [
    { facet: 'language', terms: ['spanish', 'french'] },
    { facet: 'specialty', terms: ['obstetrics_gynecology'] },
    { facet: 'first_generation', terms: [] },
  ];
  expect(pageOf({ own }).sharedGround.map(({ label }) => label)).toEqual([
    'You both speak Spanish',
    'You are both in Obstetrics & Gynecology',
  ]);
  expect(pageOf().sharedGround).toEqual([]);
});

test('who cannot be asked is told why', () => {
  expect(pageOf()).toMatchObject({ mayAsk: true, whyNot: null });
  expect(pageOf({ whyNot: 'Because.' })).toMatchObject({ mayAsk: false, whyNot: 'Because.' });
});
