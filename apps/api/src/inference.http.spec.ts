import fc from 'fast-check';
import {
  type Audience,
  type ErrorBody,
  type FacetUse,
  facetUses,
  type MentorQuery,
  type SavedSearch,
  type Wish,
  wishWeights,
} from '@akin/contracts';
import { MentorIndex } from '@akin/matching';
import { DecisionStampsRepository, FacetsRepository, vocabulary } from '@akin/people';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

/** What somebody keeps to themselves, in every way they can. */
interface Secret {
  facet: string;
  terms: string[];
  ownWords: string;
  audience: Audience;
}

const terms: Record<string, string[]> = {
  faith: ['jain', 'sikh'],
  orientation: ['bisexual', 'gay'],
  language: ['spanish', 'twi'],
  first_generation: ['yes'],
};
const canary = 'zephyrcanary';

/** Nothing said, or said to nobody who searches. The school keeps `first_generation` from display, whatever its owner chose. */
const anySecret: fc.Arbitrary<Secret | null> = fc.option(
  fc.constantFrom(...Object.keys(terms)).chain((facet) =>
    fc.record({
      facet: fc.constant(facet),
      terms: fc.subarray(terms[facet] ?? []),
      ownWords: fc.constantFrom('', canary, 'I pray and I dance'),
      audience:
        facet === 'first_generation'
          ? fc.constantFrom<Audience>('matching', 'school', 'partners')
          : fc.constantFrom<Audience>('matching', 'pair', 'nobody'),
    }),
  ),
);

const choices = Object.entries(terms).flatMap(([facet, codes]) => codes.map((term) => ({ facet, term })));
const softly = ({ facet }: { facet: string }, weight: Wish['weight']) =>
  facet === 'first_generation' && /must|not/.test(weight) ? 'a_lot' : weight;
const anyWish: fc.Arbitrary<Wish> = fc
  .record({
    choice: fc.constantFrom(
      ...choices,
      { facet: 'need', term: 'leadership' },
      { facet: 'words', term: canary },
      { facet: 'words', term: 'jain' },
    ),
    weight: fc.constantFrom(...wishWeights),
  })
  .map(({ choice, weight }) => ({ ...choice, weight: softly(choice, weight) }));

/** Whatever a curious learner may send. */
const anyQuery: fc.Arbitrary<MentorQuery> = fc.record(
  {
    wishes: fc.uniqueArray(anyWish, { maxLength: 5, selector: ({ facet, term }) => `${facet}/${term}` }),
    filters: fc.subarray(choices.filter(({ facet }) => facet !== 'first_generation')),
    words: fc.constantFrom('', 'jain', 'bisexual', 'spanish', canary, 'zephircanary', 'first in my family', 'pray', 'target'),
    lean: fc.constantFrom(0, 50, 100),
    page: fc.constantFrom(1, 2),
    size: fc.constantFrom(3, 50),
  },
  { requiredKeys: [] },
);

describe('somebody who wants to know what a mentor keeps for the matching alone', () => {
  let api: ApiUnderTest;
  let school: School;
  let target: { id: string };
  let attacker: { id: string; cookie: string };
  const others: string[] = [];

  const inside = <T>(work: () => Promise<T>) => inSchool(school, work);
  const query = (sql: string, values: unknown[] = []) => inside(() => api.t.db.run((m) => m.query(sql, values)));
  const say = (id: string, { facet, terms: given, ownWords, audience }: Secret) =>
    inside(() => api.app.get(FacetsRepository).put(id, { facet, terms: given, ownWords: ownWords || null, audience }));
  const ask = (method: string, path: string, body?: object) =>
    api.call(method, hostOf(school), path, { cookie: attacker.cookie, ...(body && { body }) });
  const search = async (body: MentorQuery) => {
    const { status, text } = await ask('POST', '/api/mentors/search', body);
    return `${status} ${text}`;
  };
  const mentor = async (name: string, at: number) => {
    const { id } = await api.person(school, `${name}@people.example`, 'mentor');
    const helpsWith = at % 2 ? ['leadership'] : ['wellness_and_burnout'];
    await query(`insert into mentor (account_id, state, helps_with, capacity) values ($1, 'active', $2, $3)`, [
      id,
      helpsWith,
      1 + (at % 3),
    ]);
    await query(`insert into profile (account_id, specialty, own_words) values ($1, 'urology', 'I listen.')`, [id]);
    return id;
  };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    school = await api.t.school('north');
    attacker = await api.person(school, 'attacker@people.example', 'learner');
    target = { id: await mentor('target', 1) };
    for (let at = 0; at < 11; at++) {
      const id = await mentor(`other${at}`, at);
      others.push(id);
      for (const [facet, codes] of Object.entries(terms))
        if ((at + facet.length) % 3) await say(id, { facet, terms: [codes[at % codes.length] ?? ''], ownWords: '', audience: 'school' });
    }
    // What the attacker says about themselves must not bring it to light either.
    for (const [facet, codes] of Object.entries(terms)) await say(attacker.id, { facet, terms: codes, ownWords: '', audience: 'nobody' });
    const undisplayed: FacetUse[] = facetUses.filter((use) => use !== 'display');
    const rules = Object.fromEntries(vocabulary.facets.map(({ code }) => [code, code === 'first_generation' ? undisplayed : facetUses]));
    await query(
      `insert into facet_policy (version, rules, basis, made_by, made_at, needs_approval) values (1, $1, 'Because.', $2, now(), false)`,
      [JSON.stringify(rules), attacker.id],
    );
    await inside(() => api.app.get(DecisionStampsRepository).renew('policy'));
  });
  afterAll(() => api.stop());

  /** The target keeps nothing, or this. */
  const keep = async (secret: Secret | null) => {
    await inside(() => api.app.get(FacetsRepository).removeAll(target.id));
    if (secret) await say(target.id, secret);
  };
  const seen = async (queries: readonly MentorQuery[]): Promise<string[]> => {
    const answers: string[] = [];
    for (const one of queries) answers.push(await search(one));
    for (const id of [target.id, others[0]]) answers.push((await ask('GET', `/api/mentors/${id}`)).text);
    const { words = '', filters = [], wishes = [], lean = 50 } = queries[0] ?? {};
    const kept = (await ask('POST', '/api/saved-searches', { name: 'Mine', query: { words, filters, wishes, lean }, waits: true }))
      .body as SavedSearch;
    await ask('DELETE', `/api/saved-searches/${kept.id}`);
    return [...answers, `${kept.fits} fit`];
  };

  it('reads the same, to the letter, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyQuery, { minLength: 3, maxLength: 5 }), anySecret, anySecret, async (queries, one, other) => {
        await keep(one);
        const before = await seen(queries);
        await keep(other);
        expect(await seen(queries)).toEqual(before);
        expect(before.filter((text) => text.startsWith('200')).length).toBe(queries.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('would read something else if the mentor showed it', async () => {
    const wishes: Wish[] = [{ facet: 'faith', term: 'jain', weight: 'a_lot' }];
    const secret: Secret = { facet: 'faith', terms: ['jain'], ownWords: canary, audience: 'matching' };
    await keep(secret);
    const hidden = [await search({ wishes }), await search({ words: canary })];
    await keep({ ...secret, audience: 'school' });
    const shown = [await search({ wishes }), await search({ words: canary })];
    expect(shown.map((text, at) => text === hidden[at])).toEqual([false, false]);
  });

  it('cannot time it: what is kept is not even in the memory that searches go through', async () => {
    await keep({ facet: 'faith', terms: ['jain'], ownWords: canary, audience: 'matching' });
    const index = await inside(() => api.app.get(MentorIndex).now());
    expect(index.facts(target.id)).toMatchObject({ facets: [] });
    expect(JSON.stringify([index.facts(target.id), index.table.row(target.id)])).not.toMatch(/jain|zephyr/);
    await keep({ facet: 'first_generation', terms: ['yes'], ownWords: canary, audience: 'partners' });
    expect((await inside(() => api.app.get(MentorIndex).now())).facts(target.id)?.facets).toEqual([]);
  });

  it.each([
    ['a must', { wishes: [{ facet: 'first_generation', term: 'yes', weight: 'must' }] }, 'wishes.0'],
    ['what is not wanted', { wishes: [{ facet: 'first_generation', term: 'yes', weight: 'not_wanted' }] }, 'wishes.0'],
    ['a filter', { filters: [{ facet: 'first_generation', term: 'yes' }] }, 'filters.0'],
  ])('is refused %s on what the school keeps from display, and told why', async (_what, body, field) => {
    const { status, body: answer } = await ask('POST', '/api/mentors/search', body);
    expect(status).toBe(409);
    expect(answer as ErrorBody).toMatchObject({
      code: 'policy_forbids',
      detail: { fields: [{ field, message: expect.stringMatching(/“First in family” stays private.*\.$/) }] },
    });
  });

  it('is refused such a must on a saved list, too', async () => {
    const answer = await ask('PUT', '/api/wishes', { wishes: [{ facet: 'first_generation', term: 'yes', weight: 'must' }] });
    expect([answer.status, answer.text.includes('stays private')]).toEqual([409, true]);
  });
});
