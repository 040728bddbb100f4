import type { FacetUse, Wish } from '@akin/contracts';
import {
  shippedLexicon,
  type MentorDirectory,
  type MentorFacts,
  type PolicyInForce,
  type Readings,
  type SchoolVocabulary,
} from '@akin/people';
import { FixedClock, newId } from '@akin/platform';
import { Accounts, AccountsRepository, type Actor } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { openRules } from '../testing/open-rules.js';
import { WishListsRepository } from '../wishes/wish-lists.repository.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { FindMentorService } from './find-mentor.service.js';

let t: TestDatabase;
let school: School;
let imani: Actor;
let kofi: Actor;
let wishes: WishLists;
let forbidding: Record<string, FacetUse[]> = {};
const policy = { rules: () => Promise.resolve(openRules(forbidding)) } as PolicyInForce;
const vocabulary = { lexicon: () => Promise.resolve(shippedLexicon) } as SchoolVocabulary;
const readings = { note: jest.fn() };
const clock = new FixedClock('2026-11-19T18:00:00Z');

const mentorOf = (name: string, over: Partial<MentorFacts> = {}): MentorFacts => ({
  id: newId(),
  name,
  pronouns: null,
  role: 'Professor, Urology',
  title: 'Professor',
  department: null,
  specialty: 'urology',
  subspecialty: null,
  ownWords: null,
  helpsWith: ['leadership'],
  capacity: 3,
  taken: 0,
  held: 0,
  state: 'active',
  away: false,
  facets: [],
  ...over,
});
const speaks = (terms: string[], audience: 'school' | 'matching' = 'school') => [{ facet: 'language', terms, ownWords: null, audience }];

beforeAll(async () => {
  t = await testDatabase();
  school = await t.school('north');
  const accounts = new Accounts(t.db, new AccountsRepository(t.db));
  const person = async (givenName: string): Promise<Actor> => {
    const row = { key: null, mail: `${givenName}@north.example`, givenName, familyName: 'Learner', role: 'learner' as const };
    const [{ id }] = await inSchool(school, () => accounts.upsertFromRoster([row]));
    return { personId: id, roles: ['learner'], schoolId: school.id, sessionId: 's' };
  };
  [imani, kofi] = [await person('Imani'), await person('Kofi')];
  wishes = new WishLists(new WishListsRepository(t.db), policy, vocabulary);
});
afterAll(() => t?.close());
beforeEach(() => {
  forbidding = {};
  return save([]);
});

const save = (list: Wish[], actor = imani) => inSchool(school, () => wishes.save(actor, list));
const finder = (mentors: MentorFacts[]) => {
  const directory: Pick<MentorDirectory, 'offered' | 'find'> = {
    offered: () => Promise.resolve(mentors.filter(({ state, away }) => state === 'active' && !away)),
    find: (id) => Promise.resolve(mentors.find((one) => one.id === id) ?? null),
  };
  return new FindMentorService(
    t.db,
    directory as MentorDirectory,
    wishes,
    policy,
    vocabulary,
    readings as unknown as Readings,
    clock,
  );
};
const search = (mentors: MentorFacts[], { q = '', page = 1, size = 20 } = {}, actor = imani) =>
  inSchool(school, () => finder(mentors).search(actor, { q, page, size }));

describe('wishes', () => {
  const list: Wish[] = [
    { facet: 'language', term: 'spanish', weight: 'must' },
    { facet: 'need', term: 'leadership', weight: 'a_little' },
    { facet: 'home_state', term: 'utah', weight: 'not_wanted' },
  ];

  test('are kept in order, replaced as a whole, and nobody else’s', async () => {
    expect(await save(list)).toEqual({ wishes: list });
    expect(await inSchool(school, () => wishes.read(kofi))).toEqual({ wishes: [] });
    expect(await save([list[2], list[0]])).toEqual({ wishes: [list[2], list[0]] });
    expect(await save([])).toEqual({ wishes: [] });
  });

  test('stay as they were when one names a term that does not exist', async () => {
    await save(list);
    await expect(save([list[0], { facet: 'language', term: 'klingon', weight: 'must' }])).rejects.toMatchObject({ code: 'unknown_term' });
    expect(await inSchool(school, () => wishes.read(imani))).toEqual({ wishes: list });
  });

  test('saved ten times at once leave one whole list', async () => {
    const lists = Array.from({ length: 10 }, (_, at) => (at % 2 ? list : [list[1]]));
    await Promise.all(lists.map((one) => save(one)));
    const saved = await inSchool(school, () => wishes.read(imani));
    expect([JSON.stringify({ wishes: list }), JSON.stringify({ wishes: [list[1]] })]).toContain(JSON.stringify(saved));
  });
});

describe('the school’s policy', () => {
  const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'must' };
  const ana = mentorOf('Ana', { facets: speaks(['spanish']) });
  const ben = mentorOf('Ben', { facets: speaks(['english']) });
  const forbid = (...uses: FacetUse[]) => void (forbidding = { language: uses });

  test('refuses a must in words where nobody may be kept out, and keeps the list', async () => {
    forbid('collect', 'display', 'search', 'rank');
    const refused = {
      code: 'policy_forbids',
      detail: { fields: [{ field: 'wishes.0', message: expect.stringContaining('“Languages”') }] },
    };
    await expect(save([spanish])).rejects.toMatchObject(refused);
    await expect(save([{ ...spanish, weight: 'not_wanted' }])).rejects.toMatchObject(refused);
    expect(await save([{ ...spanish, weight: 'a_lot' }])).toEqual({ wishes: [{ ...spanish, weight: 'a_lot' }] });
  });

  test('holds at once for wishes made before: a must still matters, a wish that is forbidden does not', async () => {
    await save([spanish, { facet: 'need', term: 'leadership', weight: 'a_little' }]);
    expect((await search([ana, ben])).total).toBe(1);
    forbid('collect', 'display', 'rank');
    expect((await search([ben, ana])).items.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    forbid('collect', 'display');
    const ignored = await search([ana, ben]);
    expect(ignored.items.flatMap(({ reasons }) => reasons.map(({ label }) => label))).toEqual(Array(2).fill('Helps with leadership'));
    expect(await inSchool(school, () => wishes.read(imani))).toMatchObject({ wishes: [{ facet: 'need' }], setAside: [spanish] });
  });

  test('lets nobody be searched by what may not be searched', async () => {
    expect((await search([ana, ben], { q: 'spanish' })).total).toBe(1);
    forbid('collect', 'display', 'rank', 'must_have');
    expect((await search([ana, ben], { q: 'spanish' })).total).toBe(0);
  });
});

describe('searching', () => {
  test('orders by the wishes, with reasons and what one wish costs', async () => {
    const ana = mentorOf('Ana', { facets: speaks(['spanish']) });
    const ben = mentorOf('Ben', { facets: speaks(['english']) });
    const cem = mentorOf('Cem');
    await save([{ facet: 'language', term: 'spanish', weight: 'a_lot' }]);
    const soft = await search([ben, cem, ana]);
    expect(soft.items.map(({ name, reasons }) => [name, reasons[0].label])).toEqual([
      ['Ana', 'Speaks Spanish'],
      ['Cem', 'Languages: not answered'],
      ['Ben', 'Does not speak Spanish'],
    ]);
    expect(soft.relaxations).toEqual([]);
    await save([{ facet: 'language', term: 'spanish', weight: 'must' }]);
    const strict = await search([ben, cem, ana]);
    expect(strict).toMatchObject({ total: 1, items: [{ name: 'Ana' }] });
    expect(strict.relaxations).toEqual([{ wish: { facet: 'language', term: 'spanish' }, label: 'Speaks Spanish', adds: 2 }]);
  });

  test('never shows the one who asks, nor anyone full or paused', async () => {
    const mentors = [
      mentorOf('Self', { id: imani.personId }),
      mentorOf('Full', { capacity: 2, taken: 1, held: 1 }),
      mentorOf('Paused', { state: 'paused' }),
      mentorOf('Room', { capacity: 2, taken: 1 }),
    ];
    expect((await search(mentors)).items.map(({ name, room, openRequestId }) => [name, room, openRequestId])).toEqual([['Room', 1, null]]);
  });

  test('by words counts and relaxes only among those found', async () => {
    await save([{ facet: 'language', term: 'spanish', weight: 'must' }]);
    const mentors = [mentorOf('José', { facets: speaks(['spanish']) }), mentorOf('Josephine'), mentorOf('Maria')];
    const found = await search(mentors, { q: 'jose' });
    expect(found).toMatchObject({ total: 1, relaxations: [{ adds: 1 }] });
  });

  test('pages without losing or repeating anyone, the same order all day', async () => {
    const mentors = Array.from({ length: 45 }, (_, at) => mentorOf(`Mentor ${at}`, { taken: at % 3 }));
    const pages = [
      await search(mentors, { page: 1 }),
      await search([...mentors].reverse(), { page: 2 }),
      await search(mentors, { page: 3 }),
    ];
    expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(45);
    const others = (await search(mentors, { size: 45 }, kofi)).items.map(({ id }) => id);
    expect(others).not.toEqual(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  });

  test('a matching-only match is worth nothing until five share it, and is never told', async () => {
    await save([{ facet: 'language', term: 'spanish', weight: 'a_lot' }]);
    const quiet = (count: number) =>
      Array.from({ length: count }, (_, at) => mentorOf(`Quiet ${at}`, { id: `quiet-${at}`, facets: speaks(['spanish'], 'matching') }));
    const silent = Array.from({ length: 20 }, (_, at) => mentorOf(`Silent ${at}`, { id: `silent-${at}` }));
    const firstFew = async (count: number) => (await search([...silent, ...quiet(count)], { size: 25 })).items;
    expect((await firstFew(5)).slice(0, 5).every(({ name }) => name.startsWith('Quiet'))).toBe(true);
    expect((await firstFew(4)).slice(0, 4).every(({ name }) => name.startsWith('Quiet'))).toBe(false);
    expect((await firstFew(5)).every(({ reasons }) => reasons[0].kind === 'unknown')).toBe(true);
  });
});

describe('one mentor', () => {
  const read = (mentors: MentorFacts[], id: string, actor = imani) => inSchool(school, () => finder(mentors).read(actor, id));

  test('is noted with everything it shows of who somebody is, and nothing that is for the matching only', async () => {
    const faith = { facet: 'faith', terms: ['jain'], ownWords: null, audience: 'school' as const };
    const gender = { facet: 'gender', terms: ['woman'], ownWords: null, audience: 'matching' as const };
    const ana = mentorOf('Ana', { facets: [...speaks(['spanish']), faith, gender] });
    await save([{ facet: 'language', term: 'spanish', weight: 'a_lot' }]);
    readings.note.mockClear();
    await read([ana], ana.id);
    const [[reader, [shown]]] = readings.note.mock.calls as [[Actor, [{ subjectId: string; facets: string[] }]]];
    expect([reader, shown.subjectId]).toEqual([imani, ana.id]);
    expect([...new Set(shown.facets)].toSorted()).toEqual(['faith', 'language']);
  });

  test('is shown while active or paused, with whether the reader may ask', async () => {
    const [active, paused] = [mentorOf('Active'), mentorOf('Paused', { state: 'paused' })];
    expect(await read([active], active.id)).toMatchObject({ name: 'Active', mayAsk: true, whyNot: null });
    expect(await read([paused], paused.id)).toMatchObject({ mayAsk: false, whyNot: 'This mentor is taking a pause.' });
    expect(await read([active], active.id, { ...imani, roles: ['mentor'] })).toMatchObject({ mayAsk: false });
  });

  test.each([['not-an-id'], ['019a0000-0000-7000-8000-000000000000'], ["' or true --"]])('%s is not found', async (id) => {
    await expect(read([mentorOf('Someone')], id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('who left the school’s list, or was suspended, is not found', async () => {
    const mentor = mentorOf('Someone', { away: true });
    await expect(read([mentor], mentor.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test.each([['invited'], ['training'], ['retired']] as const)('who is %s is not found', async (state) => {
    const mentor = mentorOf('Someone', { state });
    await expect(read([mentor], mentor.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
