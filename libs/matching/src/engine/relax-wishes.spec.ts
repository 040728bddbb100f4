import type { Wish } from '@akin/contracts';
import fc from 'fast-check';
import { isOffered } from './rank-mentors.js';
import { relaxWishes } from './relax-wishes.js';
import { anyMentors, anyWishes, mentorLike, smallWords } from '../testing/small-world.js';

test('counts those whom one wish alone keeps out, most first', () => {
  const wishes: Wish[] = [
    { facet: 'language', term: 'spanish', weight: 'must' },
    { facet: 'home_state', term: 'utah', weight: 'must' },
    { facet: 'specialty', term: 'obgyn', weight: 'not_wanted' },
    { facet: 'first_generation', term: 'yes', weight: 'a_lot' },
  ];
  const mentors = [
    mentorLike({ language: ['spanish'], home_state: ['utah'] }),
    mentorLike({ language: ['spanish'], home_state: ['ohio'] }),
    mentorLike({ language: ['spanish'] }),
    mentorLike({ language: ['spanish'], home_state: ['utah'], specialty: ['obgyn'] }),
    mentorLike({ language: ['english'], home_state: ['ohio'] }),
    mentorLike({ language: ['english'], home_state: ['utah'] }, { room: 0 }),
  ];
  expect(relaxWishes(wishes, mentors, smallWords)).toEqual([
    { wish: { facet: 'home_state', term: 'utah' }, label: 'From Utah', adds: 2 },
    { wish: { facet: 'specialty', term: 'obgyn' }, label: 'Not Obgyn', adds: 1 },
  ]);
});

test('property: equals counting again without the wish', () => {
  fc.assert(
    fc.property(anyMentors, anyWishes, (mentors, wishes) => {
      const count = (some: Wish[]) => mentors.filter((mentor) => isOffered(some, mentor, smallWords)).length;
      const told = new Map(relaxWishes(wishes, mentors, smallWords).map(({ wish, adds }) => [`${wish.facet}/${wish.term}`, adds]));
      for (const wish of wishes) {
        const adds = count(wishes.filter((one) => one !== wish)) - count(wishes);
        expect(told.get(`${wish.facet}/${wish.term}`) ?? 0).toBe(adds);
      }
    }),
    { numRuns: 300 },
  );
});
