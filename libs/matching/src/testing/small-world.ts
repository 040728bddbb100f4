import type { Audience, VocabularyView, Wish } from '@akin/contracts';
import fc from 'fast-check';
import type { Candidate } from '../engine/candidate.js';
import { indexVocabulary } from '../engine/index-vocabulary.js';

const facet = (code: string, label: string, terms: string[], wishLabel: string, missLabel: string, parent?: string) => ({
  code,
  label,
  identity: true,
  multiple: true,
  wishLabel,
  missLabel,
  terms: terms.map((term) => ({ code: term, label: term.charAt(0).toUpperCase() + term.slice(1), ...(parent ? { parent } : {}) })),
});

const vocabulary: VocabularyView = {
  facets: [
    facet('language', 'Languages', ['spanish', 'english', 'twi'], 'Speaks {term}', 'Does not speak {term}'),
    facet('home_state', 'Home state', ['utah', 'ohio'], 'From {term}', 'Not from {term}'),
    facet('specialty', 'Specialty', ['obgyn', 'medicine'], '{term}', 'Not {term}'),
    {
      ...facet('subspecialty', 'Subspecialty', ['mfm', 'gyn_oncology'], '{term}', 'Not {term}', 'obgyn'),
      terms: [
        { code: 'mfm', label: 'Maternal-fetal medicine', parent: 'obgyn' },
        { code: 'gyn_oncology', label: 'Gynecologic oncology', parent: 'obgyn' },
        { code: 'cardiology', label: 'Cardiology', parent: 'medicine' },
      ],
    },
    {
      ...facet('race_ethnicity', 'Race and ethnicity', ['asian'], '{term}', 'Not {term}'),
      terms: [
        { code: 'asian', label: 'Asian' },
        { code: 'filipino', label: 'Filipino', parent: 'asian' },
      ],
    },
    facet('first_generation', 'First in family', ['yes'], 'First in family, like you asked', 'Not first in family'),
  ],
  needs: [
    { code: 'research', label: 'Research start-up' },
    { code: 'wellness', label: 'Wellness and burnout' },
    { code: 'img', label: 'IMG and visa navigation' },
  ],
};

/** A vocabulary small enough that random mentors and wishes meet often. */
export const smallWords = indexVocabulary(vocabulary);

/** A mentor with these answers; `need` is what they help with. */
export function mentorLike(
  answers: Record<string, string[]>,
  { id = 'm', room = 1, audience = 'school' as Audience }: { id?: string; room?: number; audience?: Audience } = {},
): Candidate {
  const { need = ['research'], ...facets } = answers;
  return { id, room, helpsWith: need, facets: Object.entries(facets).map(([facet, terms]) => ({ facet, terms, audience })) };
}

const choices = [
  ...vocabulary.facets.flatMap(({ code, terms }) => terms.map((term) => ({ facet: code, term: term.code }))),
  ...vocabulary.needs.map((need) => ({ facet: 'need', term: need.code })),
];

/** Any wish list over the small vocabulary, each wish once. */
export const anyWishes: fc.Arbitrary<Wish[]> = fc.uniqueArray(
  fc
    .record({
      choice: fc.constantFrom(...choices),
      weight: fc.constantFrom('must' as const, 'a_lot' as const, 'a_little' as const, 'not_wanted' as const),
    })
    .map(({ choice, weight }) => ({ ...choice, weight })),
  { maxLength: 6, selector: ({ facet, term }) => `${facet}/${term}` },
);

const anyFacets = fc
  .tuple(
    ...vocabulary.facets.map(({ code, terms }) =>
      fc.option(
        fc.record({
          facet: fc.constant(code),
          terms: fc.subarray(terms.map((term) => term.code)),
          audience: fc.constantFrom<Audience>('school', 'partners', 'matching', 'pair', 'nobody'),
        }),
      ),
    ),
  )
  .map((facets) => facets.filter((one) => one !== null));

/** Any crowd of mentors over the small vocabulary, ids unique, some without room. */
export const anyMentors: fc.Arbitrary<Candidate[]> = fc
  .array(fc.record({ room: fc.integer({ min: 0, max: 3 }), helpsWith: fc.subarray(['research', 'wellness', 'img']), facets: anyFacets }), {
    maxLength: 16,
  })
  .map((crowd) => crowd.map((mentor, at) => ({ ...mentor, id: `mentor-${at}` })));
