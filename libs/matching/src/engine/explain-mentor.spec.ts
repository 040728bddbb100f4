import type { Wish } from '@akin/contracts';
import { explainMentor } from './explain-mentor.js';
import { mentorLike, smallWords } from '../testing/small-world.js';

const wish = (facet: string, term: string, weight: Wish['weight'] = 'a_lot'): Wish => ({ facet, term, weight });

test('meets first, then misses, then not answered, each in wish order', () => {
  const wishes = [
    wish('home_state', 'utah'),
    wish('first_generation', 'yes'),
    wish('language', 'spanish', 'a_little'),
    wish('need', 'wellness'),
    wish('need', 'research', 'must'),
    wish('specialty', 'obgyn', 'not_wanted'),
  ];
  const mentor = mentorLike({ language: ['spanish'], home_state: ['ohio'], need: ['research'] });
  expect(explainMentor(wishes, mentor, smallWords).map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
    'meets: Speaks Spanish',
    'meets: Helps with research start-up',
    'misses: Not from Utah',
    'misses: Does not list wellness and burnout',
    'unknown: First in family: not answered',
  ]);
});

test('a sister subspecialty is told as a miss', () => {
  const [reason] = explainMentor([wish('subspecialty', 'mfm')], mentorLike({ subspecialty: ['gyn_oncology'] }), smallWords);
  expect(reason).toEqual({ kind: 'misses', wish: { facet: 'subspecialty', term: 'mfm' }, label: 'Not Maternal-fetal medicine' });
});

test('abbreviations keep their capitals', () => {
  const [reason] = explainMentor([wish('need', 'img')], mentorLike({ need: ['img'] }), smallWords);
  expect(reason?.label).toBe('Helps with IMG and visa navigation');
});

test('a match for matching only, for the pair or for nobody reads exactly like no answer', () => {
  const silent = explainMentor([wish('language', 'spanish')], mentorLike({}), smallWords);
  for (const audience of ['matching', 'pair', 'nobody'] as const) {
    const hidden = mentorLike({ language: ['spanish'] }, { audience });
    expect(explainMentor([wish('language', 'spanish')], hidden, smallWords)).toEqual(silent);
  }
});
