import type { FacetUse, Wish, WishWeight } from '@akin/contracts';
import { openRules } from '../testing/open-rules.js';
import { heedWishes } from './heed-wishes.js';

const wish = (weight: WishWeight, facet = 'language', term = 'spanish'): Wish => ({ facet, term, weight });

const rows: [string, FacetUse[], Wish, WishWeight | null][] = [
  ['a must stays one where it may be', ['collect', 'display', 'must_have'], wish('must'), 'must'],
  ['a must matters a lot where it may only order', ['collect', 'rank'], wish('must'), 'a_lot'],
  ['a must goes where nothing is allowed', ['collect', 'display'], wish('must'), null],
  ['what is not wanted keeps people out, so it goes', ['collect', 'rank'], wish('not_wanted'), null],
  ['what is not wanted stays with must', ['collect', 'display', 'must_have'], wish('not_wanted'), 'not_wanted'],
  ['a little stays with rank', ['collect', 'rank'], wish('a_little'), 'a_little'],
  ['a little goes without rank', ['collect', 'display', 'must_have'], wish('a_little'), null],
  ['nothing of a facet that is not asked', ['rank', 'must_have'], wish('a_lot'), null],
  ['a must matters a lot where answers are not shown', ['collect', 'rank', 'must_have'], wish('must'), 'a_lot'],
  ['what is not wanted goes where answers are not shown', ['collect', 'rank', 'must_have'], wish('not_wanted'), null],
  ['words are always free', [], wish('must', 'words', 'farm'), 'must'],
  ['how to meet is always free', [], wish('not_wanted', 'meeting_mode', 'phone'), 'not_wanted'],
  ['a need is always free', [], wish('must', 'need', 'leadership'), 'must'],
  ['another facet is not touched', [], wish('must', 'home_state', 'utah'), 'must'],
];

test.each(rows)('%s', (_name, uses, given, weight) => {
  expect(heedWishes([given], openRules({ language: uses }))).toEqual(weight === null ? [] : [{ ...given, weight }]);
});

test('a facet the school does not have allows nothing', () => {
  expect(heedWishes([wish('a_lot', 'shoe_size', 'yes')], openRules())).toEqual([]);
});
