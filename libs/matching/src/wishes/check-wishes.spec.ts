import type { Wish } from '@akin/contracts';
import { shippedLexicon, vocabulary } from '@akin/people';
import { openRules } from '../testing/open-rules.js';
import { checkWishes } from './check-wishes.js';

const wish = (facet: string, term: string): Wish => ({ facet, term, weight: 'a_lot' });
const needs = vocabulary.needs.map(({ code }) => wish('need', code));

const rows: [string, Wish[], string | null][] = [
  ['none', [], null],
  ['facets and needs', [wish('language', 'spanish'), wish('specialty', 'obstetrics_gynecology'), wish('need', 'leadership')], null],
  ['as many as fit', needs.slice(0, 24), null],
  ['one too many', needs.slice(0, 25), 'bad_input'],
  ['the same twice', [wish('language', 'spanish'), wish('language', 'spanish')], 'bad_input'],
  ['a term that does not exist', [wish('language', 'klingon')], 'unknown_term'],
  ['a facet that does not exist', [wish('shoe_size', 'yes')], 'unknown_term'],
  ['a need that does not exist', [wish('need', 'spanish')], 'unknown_term'],
  ['a word every object has', [wish('constructor', 'name')], 'unknown_term'],
];

test.each(rows)('%s', (_name, wishes, code) => {
  if (code) expect(() => checkWishes(wishes, openRules(), shippedLexicon)).toThrow(expect.objectContaining({ code }));
  else expect(() => checkWishes(wishes, openRules(), shippedLexicon)).not.toThrow();
});
