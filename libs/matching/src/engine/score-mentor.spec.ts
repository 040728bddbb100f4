import type { Wish } from '@akin/contracts';
import { countSharers, leastSharers } from './count-sharers.js';
import { scoreMentor } from './score-mentor.js';
import { mentorLike, smallWords } from '../testing/small-world.js';

const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'a_lot' };
const utah: Wish = { facet: 'home_state', term: 'utah', weight: 'a_little' };
const research: Wish = { facet: 'need', term: 'research', weight: 'must' };
const wellness: Wish = { facet: 'need', term: 'wellness', weight: 'a_lot' };
const mfm: Wish = { facet: 'subspecialty', term: 'mfm', weight: 'a_little' };
const alone = countSharers([]);

const rows: [string, Wish[], Record<string, string[]>, number][] = [
  ['no wishes', [], {}, 0],
  ['only what is not wanted', [{ ...spanish, weight: 'not_wanted' }], { language: ['english'] }, 0],
  ['all met', [spanish, research], { language: ['spanish'] }, 1000],
  ['all missed', [spanish, wellness], { language: ['english'] }, 0],
  ['not answered stands in the middle', [spanish], {}, 500],
  ['a sister subspecialty is half', [mfm], { subspecialty: ['gyn_oncology'] }, 500],
  ['weights count: a lot met, a little missed', [spanish, utah], { language: ['spanish'], home_state: ['ohio'] }, 667],
  ['weights count: a little met, a lot missed', [spanish, utah], { language: ['english'], home_state: ['utah'] }, 333],
  ['who and what for weigh the same', [spanish, research], { language: ['english'] }, 500],
  ['must weighs four to two', [research, wellness], { need: ['research'] }, 667],
];

test.each(rows)('%s', (_name, wishes, answers, score) => {
  expect(scoreMentor(wishes, mentorLike(answers), alone, smallWords)).toBe(score);
});

test('a matching-only match counts from the fifth mentor who shares it', () => {
  const quiet = (id: string) => mentorLike({ language: ['spanish'] }, { id, audience: 'matching' });
  const four = Array.from({ length: leastSharers - 1 }, (_, at) => quiet(`m${at}`));
  const score = (crowd: typeof four) => scoreMentor([spanish], quiet('m0'), countSharers(crowd), smallWords);
  expect(leastSharers).toBe(5);
  expect(score(four)).toBe(500);
  expect(score([...four, mentorLike({ language: ['spanish'] }, { id: 'open' })])).toBe(500);
  expect(score([...four, quiet('m4')])).toBe(1000);
});

test('a matching-only answer that differs looks like no answer', () => {
  const quiet = mentorLike({ language: ['english'] }, { audience: 'matching' });
  expect(scoreMentor([spanish], quiet, countSharers(Array(9).fill(quiet)), smallWords)).toBe(500);
});
