import type { FacetUse, Wish, WishWeight } from '@akin/contracts';
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
  ['how, when and as what to meet', [wish('meeting_mode', 'video'), wish('meeting_time', 'weekends'), wish('mentoring_kind', 'pod')], null],
  ['a way to meet that does not exist', [wish('meeting_mode', 'letter')], 'unknown_term'],
  ['words', [wish('words', 'grew up on a farm'), wish('words', '🙏 patience'), wish('words', 'x'.repeat(80))], null],
  ['words that are too many', [wish('words', 'x'.repeat(81))], 'bad_input'],
  ['no words', [wish('words', '  ')], 'bad_input'],
  ['words without a letter', [wish('words', '--- !')], 'bad_input'],
  ['words nobody can store', [wish('words', 'a\0b')], 'bad_input'],
  ['half a sign', [wish('words', 'a\ud83d')], 'bad_input'],
  ['the same words twice', [wish('words', 'Farm  life'), wish('words', 'farm life')], 'bad_input'],
  ['a word every object has', [wish('constructor', 'name')], 'unknown_term'],
];

test.each(rows)('%s', (_name, wishes, code) => {
  if (code) expect(() => checkWishes(wishes, openRules(), shippedLexicon)).toThrow(expect.objectContaining({ code }));
  else expect(() => checkWishes(wishes, openRules(), shippedLexicon)).not.toThrow();
});

test('words are kept without stray spaces, and everything as it was weighed', () => {
  const given: Wish[] = [{ facet: 'words', term: ' farm\t life\n', weight: 'must' }, wish('language', 'spanish')];
  expect(checkWishes(given, openRules(), shippedLexicon)).toEqual([{ facet: 'words', term: 'farm life', weight: 'must' }, given[1]]);
});

test.each<[string, FacetUse[], WishWeight, RegExp | null]>([
  ['a must where it may be one', ['collect', 'display', 'must_have'], 'must', null],
  [
    'a must where answers are not shown',
    ['collect', 'rank', 'must_have'],
    'must',
    /answered about “Faith” stays private.*give it away.*can matter/,
  ],
  ['not wanted where answers are not shown', ['collect', 'rank', 'must_have'], 'not_wanted', /give it away/],
  [
    'a must where it may only order',
    ['collect', 'display', 'rank'],
    'must',
    /“Faith” can matter a lot or a little, but it cannot keep anyone out/,
  ],
  ['a must where nothing is allowed', ['collect', 'must_have'], 'must', /nobody can be looked for by “Faith”/],
  ['a must where one may only search', ['collect', 'display', 'search'], 'must', /wish lists do not go by “Faith”. You can still search/],
  ['a little where answers are not shown', ['collect', 'rank'], 'a_little', null],
  ['a little where nothing is allowed', [], 'a_little', /nobody can be looked for by “Faith”/],
])('%s', (_name, uses, weight, says) => {
  const check = () =>
    checkWishes([wish('language', 'spanish'), { facet: 'faith', term: 'jain', weight }], openRules({ faith: uses }), shippedLexicon);
  if (says === null) return expect(check).not.toThrow();
  const fields = [{ field: 'wishes.1', message: expect.stringMatching(says) }];
  expect(check).toThrow(expect.objectContaining({ code: 'policy_forbids', detail: { fields } }));
});
