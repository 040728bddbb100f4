import type { FacetUse, Wished } from '@akin/contracts';
import { shippedLexicon } from '@akin/people';
import { openRules } from '../testing/open-rules.js';
import { checkFilters, mayFilter } from './check-filters.js';

const spanish = { facet: 'language', term: 'spanish' };
const check = (filters: Wished[], uses?: FacetUse[]) => () => checkFilters(filters, openRules(uses && { language: uses }), shippedLexicon);

test.each([
  ['an answer', spanish],
  ['an area of need', { facet: 'need', term: 'leadership' }],
  ['how to meet', { facet: 'meeting_mode', term: 'video' }],
  ['a specialty', { facet: 'specialty', term: 'urology' }],
])('%s may be filtered by', (_what, filter) => {
  expect(check([filter])).not.toThrow();
});

test.each([
  ['a language that is none', { facet: 'language', term: 'klingon' }],
  ['a facet that is none', { facet: 'shoe_size', term: '9' }],
  ['words', { facet: 'words', term: 'sailing' }],
  ['a way to meet that is none', { facet: 'meeting_mode', term: 'telepathy' }],
  ['something every object has', { facet: 'constructor', term: 'name' }],
])('%s is not known', (_what, filter) => {
  expect(check([filter])).toThrow(expect.objectContaining({ code: 'unknown_term' }));
});

const refused: [string, FacetUse[], RegExp][] = [
  ['not to be searched by', ['collect', 'display', 'rank', 'must_have'], /nobody can be searched by “Languages”/],
  ['kept from display', ['collect', 'search', 'rank', 'must_have'], /“Languages” stays private/],
  ['not asked for', [], /nobody can be searched by “Languages”/],
];

test.each(refused)('what is %s is refused in words, with its place', (_what, uses, message) => {
  const detail = { fields: [{ field: 'filters.1', message: expect.stringMatching(message) }] };
  expect(check([{ facet: 'need', term: 'leadership' }, spanish], uses)).toThrow(
    expect.objectContaining({ code: 'policy_forbids', detail }),
  );
  expect(mayFilter('language', openRules({ language: uses }))).toBe(false);
});
