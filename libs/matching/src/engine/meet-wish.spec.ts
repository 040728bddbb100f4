import type { Fit } from './meet-term.js';
import { meetWish } from './meet-wish.js';
import { mentorLike, smallWords } from '../testing/small-world.js';

const rows: [string, Parameters<typeof mentorLike>[0], { facet: string; term: string }, Fit][] = [
  ['the same term', { language: ['spanish', 'english'] }, { facet: 'language', term: 'spanish' }, 'meets'],
  ['another term', { language: ['english'] }, { facet: 'language', term: 'spanish' }, 'misses'],
  ['no answer', {}, { facet: 'language', term: 'spanish' }, 'unknown'],
  ['own words only', { language: [] }, { facet: 'language', term: 'spanish' }, 'unknown'],
  ['a narrower answer', { race_ethnicity: ['filipino'] }, { facet: 'race_ethnicity', term: 'asian' }, 'meets'],
  ['a broader answer', { race_ethnicity: ['asian'] }, { facet: 'race_ethnicity', term: 'filipino' }, 'unknown'],
  ['a sister subspecialty', { subspecialty: ['gyn_oncology'] }, { facet: 'subspecialty', term: 'mfm' }, 'near'],
  [
    'its specialty, another subspecialty',
    { specialty: ['obgyn'], subspecialty: ['cardiology'] },
    { facet: 'subspecialty', term: 'mfm' },
    'near',
  ],
  ['another subspecialty', { subspecialty: ['cardiology'] }, { facet: 'subspecialty', term: 'mfm' }, 'misses'],
  ['its specialty alone', { specialty: ['obgyn'] }, { facet: 'subspecialty', term: 'mfm' }, 'unknown'],
  ['a state of the same census division', { home_state: ['nevada'] }, { facet: 'home_state', term: 'utah' }, 'near'],
  ['a state of another division', { home_state: ['ohio'] }, { facet: 'home_state', term: 'utah' }, 'misses'],
  ['a territory, which has no division', { home_state: ['guam'] }, { facet: 'home_state', term: 'utah' }, 'misses'],
  ['how to meet', { meeting_mode: ['video'] }, { facet: 'meeting_mode', term: 'video' }, 'meets'],
  ['another way to meet', { meeting_mode: ['phone'] }, { facet: 'meeting_mode', term: 'video' }, 'misses'],
  ['no way to meet', {}, { facet: 'meeting_mode', term: 'video' }, 'unknown'],
  ['a need', { need: ['research'] }, { facet: 'need', term: 'research' }, 'meets'],
  ['another need', { need: ['research'] }, { facet: 'need', term: 'wellness' }, 'misses'],
  ['no needs', { need: [] }, { facet: 'need', term: 'wellness' }, 'unknown'],
];

test.each(rows)('%s', (_name, answers, wish, fit) => {
  expect(meetWish(wish, mentorLike(answers), smallWords)).toBe(fit);
});
