import { defaultShares, type Wish } from '@akin/contracts';
import fc from 'fast-check';
import { anyQuery, mentorLike, queryFor, smallWords } from '../testing/small-world.js';
import { blendFor, scoreOf, wishParts } from './blend-score.js';
import type { MentorRow } from './mentor-row.js';
import type { ScoredBy } from './query.js';
import { scoreMentor } from './score-mentor.js';

const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'a_lot' };
const utah: Wish = { facet: 'home_state', term: 'utah', weight: 'a_little' };
const research: Wish = { facet: 'need', term: 'research', weight: 'must' };
const wellness: Wish = { facet: 'need', term: 'wellness', weight: 'a_lot' };
const mfm: Wish = { facet: 'subspecialty', term: 'mfm', weight: 'a_little' };
const video: Wish = { facet: 'meeting_mode', term: 'video', weight: 'a_little' };

/** Without the mentor's own preferences, so that the parts stand alone. */
const plain = { shares: { who: 45, what: 45, practical: 10, mentor: 0 } };

const rows: [string, Wish[], Record<string, string[]>, number, Partial<ScoredBy>?, Partial<MentorRow>?][] = [
  ['no wishes', [], {}, 0],
  ['only what is not wanted', [{ ...spanish, weight: 'not_wanted' }], { language: ['english'] }, 0],
  ['all met', [spanish, research], { language: ['spanish'] }, 1000],
  ['all missed', [spanish, wellness], { language: ['english'] }, 0],
  ['not answered stands in the middle', [spanish], {}, 500],
  ['a sister subspecialty is half', [mfm], { subspecialty: ['gyn_oncology'] }, 500],
  ['a state nearby is half', [utah], { home_state: ['nevada'] }, 500],
  ['weights count: a lot met, a little missed', [spanish, utah], { language: ['spanish'], home_state: ['ohio'] }, 667],
  ['weights count: a little met, a lot missed', [spanish, utah], { language: ['english'], home_state: ['utah'] }, 333],
  ['who and what for weigh the same', [spanish, research], { language: ['english'] }, 500],
  ['leaning to what for', [spanish, research], { language: ['english'] }, 700, { lean: 30 }],
  ['leaning wholly to who', [spanish, research], { language: ['english'] }, 0, { lean: 100 }],
  ['must weighs four to two', [research, wellness], { need: ['research'] }, 667],
  ['an area named first', [research], { need: ['research', 'img'] }, 1000, {}, { focus: ['research'] }],
  ['an area others were named before', [research], { need: ['research', 'img'] }, 600, {}, { focus: ['img'] }],
  ['how to meet has its share: 10 of 55', [spanish, video], { language: ['spanish'], meeting_mode: ['phone'] }, 818],
  ['the mentor’s preferences met', [spanish], { language: ['english'] }, 200, { shares: defaultShares, stage: 'resident' }],
  [
    'the mentor would rather work with others',
    [spanish],
    { language: ['english'] },
    100,
    { shares: defaultShares, stage: 'resident' },
    { stages: ['student'] },
  ],
  [
    'the mentor would rather help with other things too',
    [spanish, wellness],
    { language: ['english'], need: ['img'] },
    0,
    { shares: defaultShares, stage: 'resident' },
    { stages: ['student'], focus: ['img'] },
  ],
  [
    'a learner who does not say where they stand is nobody’s exception',
    [spanish],
    { language: ['english'] },
    200,
    { shares: defaultShares },
    { stages: ['student'] },
  ],
];

test.each(rows)('%s', (...[, wishes, answers, score, by, but]) => {
  expect(scoreMentor({ ...queryFor(plain), ...by, wishes }, mentorLike(answers, but), smallWords)).toBe(score);
});

test('property: the blend is the weighed mean of the parts, rounded once', () => {
  const share = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
  fc.assert(
    fc.property(anyQuery, share, fc.integer({ min: 0, max: 2 }), (query, [who, what, practical], mentor) => {
      const blend = blendFor(query);
      const score = scoreOf(blend, ...([who, what, practical] as const), mentor);
      const { factors, whole } = blend;
      const [over, under] = [
        2000n *
          wishParts.reduce(
            (sum, part) => sum + BigInt(factors[part]) * BigInt({ who, what, practical }[part]),
            BigInt(factors.mentor) * BigInt(mentor),
          ) +
          BigInt(whole),
        2n * BigInt(whole),
      ];
      expect(score).toBe(Number(over / under));
    }),
  );
});
