import { audiences, defaultShares, wishWeights, type Audience, type FacetAnswer } from '@akin/contracts';
import {
  MentorDirectory,
  shippedLexicon,
  type MentorRepository,
  type PolicyInForce,
  type ProfileRepository,
  type SchoolVocabulary,
} from '@akin/people';
import type { Accounts } from '@akin/sign-in';
import type { TenantDb } from '@akin/tenancy';
import fc from 'fast-check';
import type { Query } from '../engine/query.js';
import { fits, searchTable } from '../engine/search-table.js';
import { similarTo } from '../engine/similar-to.js';
import { splitWords } from '../engine/split-words.js';
import { openRules } from '../testing/open-rules.js';
import { MentorLoader } from './mentor-loader.service.js';
import type { SchoolMentors } from './school-index.js';

/** What mentors answered in one world. */
type World = readonly (readonly FacetAnswer[])[];

const readable: readonly Audience[] = ['school', 'partners'];
const values = {
  language: ['spanish', 'twi'],
  faith: ['muslim', 'jewish'],
  orientation: ['bisexual', 'gay'],
  home_state: ['utah', 'nevada'],
};
const facets = Object.keys(values) as (keyof typeof values)[];
const idOf = (at: number) => `mentor-${at}`;

const answerOf = (facet: keyof typeof values, audience: fc.Arbitrary<Audience>): fc.Arbitrary<FacetAnswer> =>
  fc.record({
    facet: fc.constant(facet),
    terms: fc.subarray(values[facet], { minLength: 1 }),
    ownWords: fc.constantFrom(null, 'marathon', 'quietly'),
    audience,
  });
const shownAnswers = fc.tuple(...facets.map((facet) => fc.option(answerOf(facet, fc.constantFrom(...readable)))));
const hidden = fc.constantFrom(...audiences.filter((audience) => !readable.includes(audience)));
const hiddenAnswers = fc.tuple(...facets.map((facet) => fc.option(answerOf(facet, hidden))));

/** Two worlds where the same is shown; what is kept to the matching, to pairs or to nobody is anything in either. */
const twoWorlds: fc.Arbitrary<[World, World]> = fc
  .array(fc.record({ shown: shownAnswers, one: hiddenAnswers, other: hiddenAnswers }), { minLength: 1, maxLength: 8 })
  .map((mentors) => {
    const world = (which: 'one' | 'other') =>
      mentors.map((mentor) => facets.flatMap((_, at) => mentor.shown[at] ?? mentor[which][at] ?? []));
    return [world('one'), world('other')];
  });

const wished = fc.constantFrom(...facets.flatMap((facet) => values[facet].map((term) => ({ facet, term }))));
const word = fc.record({
  terms: fc.array(wished, { maxLength: 1 }),
  prefixes: fc.constantFrom([], ['mar'], ['q']),
  stems: fc.constantFrom([], ['marathon']),
});
const search: fc.Arbitrary<Query> = fc.record({
  wishes: fc.uniqueArray(
    fc.record({ one: wished, weight: fc.constantFrom(...wishWeights) }).map(({ one, weight }) => ({ ...one, weight })),
    { maxLength: 4, selector: ({ facet, term }) => `${facet}/${term}` },
  ),
  filters: fc.array(wished, { maxLength: 1 }),
  words: fc.array(word, { maxLength: 1 }),
  lean: fc.constant(50),
  shares: fc.constant(defaultShares),
  stage: fc.constant(null),
  draw: fc.record({ learnerId: fc.constant('attacker'), day: fc.constantFrom('2026-11-19', '2026-11-20') }),
  page: fc.constant(1),
  size: fc.integer({ min: 1, max: 8 }),
});

/** What the real directory and the real loader make of a world; only the tables below them are given. */
async function load(world: World): Promise<SchoolMentors> {
  const ids = world.map((_, at) => idOf(at));
  const mentors = ids.map((accountId) => ({
    ...{ accountId, state: 'active', capacity: 2, taken: 0, held: 0, helpsWith: ['research'], focus: [], prefersStages: [] },
    howWeMeet: { meeting_mode: [], meeting_time: [], mentoring_kind: [] },
  }));
  const tables = [
    { ofMany: () => Promise.resolve(mentors), idsInStates: () => Promise.resolve(ids) },
    { ofMany: () => Promise.resolve([]) },
    { ofMany: () => Promise.resolve(world.flatMap((answers, at) => answers.map((answer) => ({ ...answer, accountId: idOf(at) })))) },
  ] as unknown as [MentorRepository, ProfileRepository, ConstructorParameters<typeof MentorDirectory>[4]];
  const accounts = {
    findMany: () => Promise.resolve(ids.map((id) => ({ id, name: id, pronouns: null, state: 'active', leaving: false }))),
  };
  const analysis = {
    lexemes: (texts: string[]) =>
      Promise.resolve(texts.map((text) => ({ simple: splitWords(text), telling: splitWords(text), english: splitWords(text) }))),
  };
  const directory = new MentorDirectory({} as TenantDb, accounts as unknown as Accounts, ...tables);
  const policy = { rules: () => Promise.resolve(openRules()) } as PolicyInForce;
  const vocabulary = { lexicon: () => Promise.resolve(shippedLexicon) } as SchoolVocabulary;
  return new MentorLoader(directory, analysis as unknown as ConstructorParameters<typeof MentorLoader>[1], policy, vocabulary).everybody();
}

test('property: whatever is searched, two worlds that differ only in what members may not see answer alike', async () => {
  await fc.assert(
    fc.asyncProperty(twoWorlds, fc.array(search, { minLength: 1, maxLength: 6 }), async (worlds, searches) => {
      const [one, other] = await Promise.all(worlds.map(load));
      for (const query of searches) {
        expect(searchTable(one.table, query)).toEqual(searchTable(other.table, query));
        expect(fits(one.table, query)).toEqual(fits(other.table, query));
        expect(similarTo(one.table, idOf(0), query)).toEqual(similarTo(other.table, idOf(0), query));
      }
    }),
    { numRuns: 200 },
  );
});

test('property: the search does the same work in both, being given the same', async () => {
  await fc.assert(
    fc.asyncProperty(twoWorlds, async (worlds) => {
      const [one, other] = await Promise.all(worlds.map(load));
      for (const at of worlds[0].keys()) {
        expect(one.row(idOf(at))).toEqual(other.row(idOf(at)));
        expect(one.facts(idOf(at))).toEqual(other.facts(idOf(at)));
      }
    }),
    { numRuns: 200 },
  );
});

test('what is shown does move an answer, so that the worlds above could have differed', async () => {
  const spanish = { facet: 'language', terms: ['spanish'], ownWords: null };
  const [silent, shown] = await Promise.all([load([[{ ...spanish, audience: 'matching' }]]), load([[{ ...spanish, audience: 'school' }]])]);
  const must = { wishes: [{ facet: 'language', term: 'spanish', weight: 'must' as const }], filters: [], words: [] };
  expect([fits(silent.table, must), fits(shown.table, must)]).toEqual([[], [idOf(0)]]);
});
