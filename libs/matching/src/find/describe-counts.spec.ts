import { shippedLexicon } from '@akin/people';
import { describeCounts } from './describe-counts.js';

test('few are told without their number, and in an order that does not give it away', () => {
  const counts = [
    { facet: 'language', term: 'twi', count: 1 },
    { facet: 'language', term: 'spanish', count: 5 },
    { facet: 'first_generation', term: 'yes', count: 12 },
    { facet: 'language', term: 'french', count: 4 },
    { facet: 'need', term: 'leadership', count: 7 },
    { facet: 'meeting_mode', term: 'video', count: 2 },
    { facet: 'language', term: 'hindi', count: 0 },
  ];
  const told = describeCounts(counts, shippedLexicon).map(({ label, count }) => [label, count]);
  expect(told).toEqual([
    ['First in family to go to college', 12],
    [shippedLexicon.needLabel('leadership'), 7],
    ['Spanish', 5],
    ['French', null],
    ['Twi', null],
    ['by video', null],
  ]);
});
