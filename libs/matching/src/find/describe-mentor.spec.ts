import { shippedLexicon, vocabulary, type MentorFacts } from '@akin/people';
import { openRules } from '../testing/open-rules.js';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import { describePage, searchableTexts } from './describe-mentor.js';
import { toCandidate } from './to-candidate.js';

const words = indexVocabulary(vocabulary);
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
  capacity: 3,
  taken: 1,
  held: 1,
  state: 'active',
  away: false,
  facets: [
    { facet: 'language', terms: ['spanish'], ownWords: 'and a little Twi', audience: 'school' },
    { facet: 'first_generation', terms: ['yes'], ownWords: null, audience: 'partners' },
    { facet: 'orientation', terms: ['bisexual'], ownWords: 'hidden words', audience: 'matching' },
    { facet: 'faith', terms: ['muslim'], ownWords: null, audience: 'pair' },
  ],
};

test('a page tells what members may see and nothing else', () => {
  const page = describePage(toCandidate(facts), [], words, shippedLexicon, null);
  expect(page.facets.map(({ facet, values, audience }) => [facet, values, audience])).toEqual([
    ['language', ['Spanish'], 'school'],
    ['first_generation', ['First in family to go to college'], 'partners'],
  ]);
  expect(page).toMatchObject({ room: 1, mayAsk: true, whyNot: null, subspecialty: 'Maternal-Fetal Medicine', openRequestId: null });
  expect(JSON.stringify(page)).not.toMatch(/isexual|hidden words|uslim/);
});

test('a search finds nothing by what members may not see', () => {
  const texts = searchableTexts(facts, openRules(), shippedLexicon).join(' ');
  expect(texts).toMatch(/Osei.*Obstetrics.*messiest.*Residency application.*Spanish.*Twi/s);
  expect(texts).toMatch(/First in family.*First in my family/s);
  expect(texts).toMatch(/ob gyn.*MFM/s);
  expect(texts).not.toMatch(/isexual|hidden words|uslim/);
});

test('a need that is a reason is not told twice', () => {
  const wishes = [{ facet: 'need', term: 'leadership', weight: 'a_lot' as const }];
  const page = describePage(toCandidate(facts), wishes, words, shippedLexicon, 'This mentor has no room just now.');
  expect(page.reasons.map(({ label }) => label)).toEqual(['Helps with leadership']);
  expect(page.alsoHelpsWith).toEqual(['Residency application']);
  expect(page.helpsWith).toHaveLength(2);
  expect(page.mayAsk).toBe(false);
});
