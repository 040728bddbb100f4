import type { Wish } from '@akin/contracts';
import type { HeededWish } from './query.js';
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

test('a need named first, how to meet, and own words', () => {
  const clinic = (stem: string): HeededWish => ({
    ...wish('words', `a ${stem} clinic`),
    words: [{ terms: [], prefixes: [], stems: [stem] }],
  });
  const wishes = [
    wish('need', 'research'),
    wish('meeting_mode', 'video'),
    wish('meeting_time', 'weekends'),
    clinic('free'),
    clinic('rural'),
  ];
  const mentor = mentorLike(
    { need: ['research', 'img'], meeting_mode: ['video'] },
    { focus: ['research'], lexemes: { name: [], title: [], text: ['free', 'clinic'] } },
  );
  expect(explainMentor(wishes, mentor, smallWords).map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
    'meets: Focuses on research start-up',
    'meets: Meets by video',
    'meets: Mentions “a free clinic”',
    'misses: Does not mention “a rural clinic”',
    'unknown: When we meet: not answered',
  ]);
});

test('who wrote nothing of their own misses no words', () => {
  const [reason] = explainMentor(
    [{ ...wish('words', 'x'), words: [{ terms: [], prefixes: ['x'], stems: [] }] }],
    mentorLike({}),
    smallWords,
  );
  expect(reason).toMatchObject({ kind: 'unknown', label: 'Own words: not answered' });
});
