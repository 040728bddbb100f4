import fc from 'fast-check';
import { countSharers, leastSharers } from './count-sharers.js';
import { rankMentors } from './rank-mentors.js';
import { anyMentors, anyWishes, mentorLike, smallWords } from '../testing/small-world.js';
import type { Candidate } from './candidate.js';
import type { Wish } from '@akin/contracts';

const draw = { learnerId: 'imani', day: '2026-11-19' };
const ids = (wishes: Wish[], mentors: Candidate[], when = draw) =>
  rankMentors(wishes, mentors, countSharers(mentors), when, smallWords).map(({ id }) => id);
const spanish = (weight: Wish['weight']): Wish => ({ facet: 'language', term: 'spanish', weight });

const speaks = mentorLike({ language: ['spanish'] }, { id: 'speaks' });
const silent = mentorLike({}, { id: 'silent' });
const other = mentorLike({ language: ['english'] }, { id: 'other' });
const full = mentorLike({ language: ['spanish'] }, { id: 'full', room: 0 });
const quiet = mentorLike({ language: ['spanish'] }, { id: 'quiet', audience: 'matching' });

test.each<[Wish['weight'], string[]]>([
  ['must', ['speaks']],
  ['a_lot', ['speaks', 'silent', 'other']],
  ['a_little', ['speaks', 'silent', 'other']],
  ['not_wanted', ['other', 'silent']],
])('a wish that weighs %s', (weight, expected) => {
  const offered = ids([spanish(weight)], [full, other, silent, speaks]);
  expect(weight === 'not_wanted' ? offered.sort() : offered).toEqual(expected);
});

test('matching-only never filters: not a must, not what is unwanted', () => {
  const crowd = Array.from({ length: 2 * leastSharers }, (_, at) => ({ ...quiet, id: `quiet-${at}` }));
  expect(ids([spanish('must')], crowd)).toEqual([]);
  expect(ids([spanish('not_wanted')], crowd)).toHaveLength(crowd.length);
});

test('equals come first in proportion to their room, and nobody always does', () => {
  const pair = [mentorLike({}, { id: 'three', room: 3 }), mentorLike({}, { id: 'one', room: 1 })];
  const days = Array.from({ length: 4000 }, (_, day) => ids([], pair, { learnerId: 'imani', day: `day-${day}` })[0]);
  const share = days.filter((first) => first === 'three').length / days.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
});

test('property: the order in which mentors and wishes are given makes no difference', () => {
  const shuffled = fc.tuple(anyMentors, anyWishes).chain(([mentors, wishes]) =>
    fc.record({
      mentors: fc.constant(mentors),
      wishes: fc.constant(wishes),
      otherMentors: fc.shuffledSubarray(mentors, { minLength: mentors.length }),
      otherWishes: fc.shuffledSubarray(wishes, { minLength: wishes.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ mentors, wishes, otherMentors, otherWishes }) => {
      expect(ids(otherWishes, otherMentors)).toEqual(ids(wishes, mentors));
      expect(ids(wishes, mentors)).toEqual(ids(wishes, mentors));
    }),
  );
});

test('property: leaving a wish out never hides a mentor', () => {
  fc.assert(
    fc.property(anyMentors, anyWishes, (mentors, wishes) => {
      for (const wish of wishes) {
        const without = new Set(
          ids(
            wishes.filter((one) => one !== wish),
            mentors,
          ),
        );
        expect(ids(wishes, mentors).every((id) => without.has(id))).toBe(true);
      }
    }),
  );
});

test('property: who is offered never depends on what only matching, the pair or nobody may know', () => {
  fc.assert(
    fc.property(anyMentors, anyWishes, (mentors, wishes) => {
      const shownOnly = mentors.map((mentor) => ({
        ...mentor,
        facets: mentor.facets.filter(({ audience }) => audience === 'school' || audience === 'partners'),
      }));
      expect(ids(wishes, mentors).sort()).toEqual(ids(wishes, shownOnly).sort());
    }),
  );
});

test('property: a matching-only value that fewer than k mentors share never moves the order', () => {
  fc.assert(
    fc.property(
      anyMentors,
      anyWishes,
      fc.constantFrom('language/spanish', 'home_state/utah', 'first_generation/yes'),
      (mentors, wishes, value) => {
        const [facet, term] = value.split('/');
        const holders = mentors.filter((mentor) =>
          mentor.facets.some((one) => one.facet === facet && one.audience === 'matching' && one.terms.includes(term ?? '')),
        );
        fc.pre(holders.length > 0 && holders.length < leastSharers);
        const forgotten = mentors.map((mentor) => ({
          ...mentor,
          facets: mentor.facets.map((one) =>
            one.facet === facet && one.audience === 'matching' ? { ...one, terms: one.terms.filter((code) => code !== term) } : one,
          ),
        }));
        expect(ids(wishes, forgotten)).toEqual(ids(wishes, mentors));
      },
    ),
  );
});
