import { defaultShares, stageGroups, wishWeights, type VocabularyView, type Wished } from '@akin/contracts';
import fc from 'fast-check';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import type { MentorRow } from '../engine/mentor-row.js';
import type { HeededWish, Query, SearchedWord } from '../engine/query.js';

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
    facet('home_state', 'Home state', ['utah', 'ohio', 'nevada', 'guam'], 'From {term}', 'Not from {term}'),
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

/** A vocabulary small enough that random mentors and wishes meet often. Nobody may search by who was first in the family. */
export const smallWords = indexVocabulary(vocabulary, (facet) => facet !== 'first_generation');

/** A mentor with these answers; `need` is what they help with. */
export function mentorLike(answers: Record<string, string[]>, but: Partial<MentorRow> = {}): MentorRow {
  const { need = ['research'], ...facets } = answers;
  return {
    id: 'm',
    room: 1,
    helpsWith: need,
    focus: [],
    stages: [],
    facets: Object.entries(facets).map(([facet, terms]) => ({ facet, terms })),
    lexemes: { name: [], title: [], text: [] },
    ...but,
  };
}

const choices: Wished[] = [
  ...[...smallWords.facets.values()].flatMap(({ code, terms }) => terms.map((term) => ({ facet: code, term: term.code }))),
  ...vocabulary.needs.map((need) => ({ facet: 'need', term: need.code })),
];
const lexemes = ['osei', 'osman', 'clinic', 'clin', 'obstetr', 'free', 'rural', 'run'];
const fewLexemes = fc.subarray(lexemes, { maxLength: 4 });

/** Any searched word over the small vocabulary; some match nobody. */
export const anyWord: fc.Arbitrary<SearchedWord> = fc.record(
  {
    terms: fc.subarray(choices, { maxLength: 2 }),
    prefixes: fc.uniqueArray(fc.constantFrom('os', 'c', 'clin', 'rural', 'zebra'), { maxLength: 2 }),
    stems: fc.subarray(lexemes, { maxLength: 1 }),
    together: fc.array(fc.subarray(lexemes, { maxLength: 2 }), { maxLength: 1 }),
  },
  { requiredKeys: ['terms', 'prefixes', 'stems'] },
);

const anyWeight = fc.constantFrom(...wishWeights);
const anyWordsWish: fc.Arbitrary<HeededWish> = fc.record({
  facet: fc.constant('words'),
  term: fc.constantFrom('free clinic', 'rural runs'),
  weight: anyWeight,
  words: fc.array(anyWord, { maxLength: 2 }),
});
const anyTermWish = fc
  .record({ choice: fc.constantFrom(...choices), weight: anyWeight })
  .map(({ choice, weight }) => ({ ...choice, weight }));

/** Any wish list over the small vocabulary, each wish once. */
export const anyWishes: fc.Arbitrary<HeededWish[]> = fc.uniqueArray(
  fc.oneof({ weight: 6, arbitrary: anyTermWish }, { weight: 1, arbitrary: anyWordsWish }),
  { maxLength: 7, selector: ({ facet, term }) => `${facet}/${term}` },
);

const anyFacets = fc
  .tuple(
    ...[...smallWords.facets.values()].map(({ code, terms }) =>
      fc.option(fc.record({ facet: fc.constant(code), terms: fc.subarray(terms.map((term) => term.code)) })),
    ),
  )
  .map((facets) => facets.filter((one) => one !== null));

const anyNeeds = fc
  .subarray(['research', 'wellness', 'img'])
  .chain((helpsWith) => fc.record({ helpsWith: fc.constant(helpsWith), focus: fc.subarray(helpsWith) }));

/** Any mentor over the small vocabulary, some without room. */
export function anyMentor(id: fc.Arbitrary<string>): fc.Arbitrary<MentorRow> {
  const rest = fc.record({
    id,
    room: fc.integer({ min: 0, max: 3 }),
    stages: fc.subarray([...stageGroups], { maxLength: 2 }),
    facets: anyFacets,
    lexemes: fc.record({ name: fewLexemes, title: fewLexemes, text: fewLexemes, searchOnly: fewLexemes }),
  });
  return fc.tuple(anyNeeds, rest).map(([needs, mentor]) => ({ ...needs, ...mentor }));
}

/** Any search over the small vocabulary, among mentors `mentor-0` to `mentor-15`. */
export const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    wishes: anyWishes,
    filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(choices, { maxLength: 3 }) }),
    words: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(anyWord, { maxLength: 2 }) }),
    lean: fc.integer({ min: 0, max: 100 }),
    shares: fc.constantFrom(defaultShares, { who: 0, what: 60, practical: 40, mentor: 0 }, { who: 33, what: 33, practical: 33, mentor: 1 }),
    stage: fc.option(fc.constantFrom(...stageGroups)),
    draw: fc.record({ learnerId: fc.constantFrom('imani', 'kofi'), day: fc.constantFrom('2026-11-19', '2026-11-20') }),
    exclude: fc.constant('mentor-3'),
    page: fc.integer({ min: 1, max: 3 }),
    size: fc.integer({ min: 1, max: 8 }),
  },
  { requiredKeys: ['wishes', 'filters', 'words', 'lean', 'shares', 'stage', 'draw', 'page', 'size'] },
);

/** A search for nothing in particular, but for what is given. */
export function queryFor(but: Partial<Query> = {}): Query {
  return {
    wishes: [],
    filters: [],
    words: [],
    lean: 50,
    shares: defaultShares,
    stage: null,
    draw: { learnerId: 'imani', day: '2026-11-19' },
    page: 1,
    size: 20,
    ...but,
  };
}
