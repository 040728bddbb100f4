import type { MentorQuery, SavedQuery, Wish, Wished } from '@akin/contracts';
import { Readings, type Shown } from '@akin/people';
import { Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld, type MentorLike } from '../testing/finding-world.js';
import { WishLists } from '../wishes/wish-lists.service.js';
import { FindMentorService } from './find-mentor.service.js';

let world: FindingWorld;
let imani: Actor;
let kofi: Actor;

beforeAll(async () => {
  world = await FindingWorld.open(MatchingModule, { at: '2026-11-19T18:00:00Z' });
  [imani, kofi] = [await world.person('learner'), await world.person('learner')];
});
afterAll(() => world?.close());
beforeEach(() => world.clear());

const speaks = (...language: string[]): MentorLike => ({ answers: { language } });
const wish = (facet: string, term: string, weight: Wish['weight'] = 'a_lot'): Wish => ({ facet, term, weight });
const spanish = wish('language', 'spanish');
const save = (wishes: Wish[], actor = imani) => world.inSchool(() => world.get(WishLists).save(actor, wishes));
const refused = (code: string, message?: RegExp) => ({
  code,
  ...(message && { detail: { fields: [expect.objectContaining({ message: expect.stringMatching(message) })] } }),
});

describe('searching', () => {
  it('answers somebody who has said nothing yet', async () => {
    await world.mentor('Ana', speaks('spanish'));
    expect(await world.search(imani)).toMatchObject({
      total: 1,
      items: [{ name: 'Ana Mentor', reasons: [], room: 3, alsoHelpsWith: [expect.any(String)] }],
      relaxations: [],
      nearest: [],
      readAs: [],
    });
  });

  it('orders by the saved wishes, with reasons and what one wish costs', async () => {
    await world.mentor('Ana', speaks('spanish'));
    await world.mentor('Ben', speaks('english'));
    await world.mentor('Cem');
    await save([spanish]);
    const soft = await world.search(imani);
    expect(soft.items.map(({ name, reasons }) => [name, reasons[0]?.label])).toEqual([
      ['Ana Mentor', 'Speaks Spanish'],
      ['Cem Mentor', 'Languages: not answered'],
      ['Ben Mentor', 'Does not speak Spanish'],
    ]);
    expect(soft.relaxations).toEqual([]);
    await save([{ ...spanish, weight: 'must' }]);
    const strict = await world.search(imani);
    expect(strict).toMatchObject({ total: 1, items: [{ name: 'Ana Mentor' }] });
    const term = { facet: 'language', term: 'spanish' };
    expect(strict.relaxations).toEqual([{ wish: term, wishes: [term], label: 'Speaks Spanish', adds: 2 }]);
  });

  it('goes by the wishes that are given, and leaves the saved ones alone', async () => {
    await world.mentor('Ana', speaks('spanish'));
    await world.mentor('Ben', speaks('english'));
    await save([{ ...spanish, weight: 'must' }]);
    expect(await world.names(imani, { wishes: [] })).toHaveLength(2);
    expect(await world.names(imani, { wishes: [wish('language', 'english', 'must')] })).toEqual(['Ben']);
    expect(await world.names(imani)).toEqual(['Ana']);
    expect(await world.names(kofi)).toHaveLength(2);
  });

  it('leans as the list says, or as it is asked to', async () => {
    await world.mentor('Who', { ...speaks('spanish'), helpsWith: ['leadership'] });
    await world.mentor('What', { ...speaks('english'), helpsWith: ['wellness_and_burnout'] });
    const wishes = [spanish, wish('need', 'wellness_and_burnout')];
    expect(await world.names(imani, { wishes, lean: 90 })).toEqual(['Who', 'What']);
    expect(await world.names(imani, { wishes, lean: 10 })).toEqual(['What', 'Who']);
  });

  it('never shows the one who asks, nor anyone full, paused or away', async () => {
    await world.mentor('Full', { capacity: 2, taken: 2 });
    await world.mentor('Paused', { state: 'paused' });
    const away = await world.mentor('Away');
    await world.inSchool(() => world.get(Accounts).setLeaving([away], true));
    await world.become(imani.personId, {});
    await world.mentor('Room', { capacity: 2, taken: 1 });
    expect((await world.search(imani)).items.map(({ name, room, openRequestId }) => [name, room, openRequestId])).toEqual([
      ['Room Mentor', 1, null],
    ]);
  });

  it('pages without losing or repeating anyone, the same order all day', async () => {
    for (let at = 0; at < 23; at++) await world.mentor(`M${at}`, { taken: at % 3 });
    const pages = await Promise.all([1, 2, 3].map((page) => world.names(imani, { page, size: 10 })));
    expect(pages.map((page) => page.length)).toEqual([10, 10, 3]);
    expect(new Set(pages.flat()).size).toBe(23);
    expect(await world.names(imani, { size: 100 })).toEqual(pages.flat());
    expect(await world.names(kofi, { size: 100 })).not.toEqual(pages.flat());
  });

  it('filters by any of one facet and all of several', async () => {
    await world.mentor('Ana', { ...speaks('spanish'), meets: ['video'] });
    await world.mentor('Ben', { ...speaks('twi'), meets: ['video'] });
    await world.mentor('Cem', { ...speaks('twi'), meets: ['phone'] });
    const languages: Wished[] = ['spanish', 'twi'].map((term) => ({ facet: 'language', term }));
    const names = async (filters: Wished[]) => (await world.names(imani, { filters })).toSorted();
    expect(await names([languages[0]])).toEqual(['Ana']);
    expect(await names(languages)).toEqual(['Ana', 'Ben', 'Cem']);
    expect(await names([...languages, { facet: 'meeting_mode', term: 'video' }])).toEqual(['Ana', 'Ben']);
    await expect(names([{ facet: 'language', term: 'klingon' }])).rejects.toMatchObject(refused('unknown_term'));
  });

  it('counts what those found show, and never fewer than five', async () => {
    for (let at = 0; at < 5; at++) await world.mentor(`E${at}`, speaks('english', ...(at < 4 ? ['twi'] : [])));
    const counts = (await world.search(imani)).counts.filter(({ facet }) => facet === 'language');
    expect(counts).toEqual([
      { facet: 'language', term: 'english', label: 'English', count: 5 },
      { facet: 'language', term: 'twi', label: 'Twi', count: null },
    ]);
  });

  it('shows the nearest where nobody fits', async () => {
    await world.mentor('Ana', speaks('spanish'));
    await world.mentor('Ben', { ...speaks('english'), helpsWith: ['wellness_and_burnout'] });
    const wishes = [{ ...spanish, weight: 'must' as const }, wish('need', 'wellness_and_burnout', 'must')];
    const { total, items, nearest, relaxations } = await world.search(imani, { wishes });
    expect([total, items.length, nearest.length]).toEqual([0, 0, 2]);
    expect(nearest[0].reasons.map(({ kind }) => kind).toSorted()).toEqual(['meets', 'misses']);
    expect(relaxations.map(({ label, adds }) => [label, adds]).toSorted()).toEqual([
      ['Helps with wellness and burnout', 1],
      ['Speaks Spanish', 1],
    ]);
  });

  it('sees what another process has just saved', async () => {
    const ana = await world.mentor('Ana', speaks('english'));
    const wishes = [{ ...spanish, weight: 'must' as const }];
    expect(await world.names(imani, { wishes })).toEqual([]);
    const other = await world.another(MatchingModule);
    const elsewhere = () => world.inSchool(() => other.get(FindMentorService).search(imani, { wishes }));
    expect((await elsewhere()).total).toBe(0);
    await world.answer(ana, 'language', ['spanish']);
    expect([(await elsewhere()).total, await world.names(imani, { wishes })]).toEqual([1, ['Ana']]);
    await world.answer(ana, 'language', ['spanish'], 'pair');
    expect([(await elsewhere()).total, await world.names(imani, { wishes })]).toEqual([0, []]);
    await other.close();
  });
});

describe('what one change would bring', () => {
  const pick = <T>(from: readonly T[], at: number) => from[at % from.length];

  it('is exact: the same search without it finds so many more', async () => {
    const languages = ['spanish', 'english', 'twi'];
    const needs = ['leadership', 'wellness_and_burnout'];
    for (let at = 0; at < 24; at++) {
      const more = { helpsWith: [pick(needs, at)], meets: at % 4 === 0 ? ['video'] : [], capacity: 1, taken: at % 7 === 0 ? 1 : 0 };
      await world.mentor(`M${at}`, { answers: { language: [pick(languages, at)], faith: at % 5 ? ['jain'] : [] }, ...more });
    }
    const musts = [wish('language', 'spanish', 'must'), wish('need', 'leadership', 'must'), wish('meeting_mode', 'video', 'must')];
    const lists: Wish[][] = [
      ...[1, 2, 3].map((count) => musts.slice(0, count)),
      [...musts, wish('faith', 'jain', 'not_wanted')],
      [wish('faith', 'jain', 'not_wanted'), wish('language', 'twi', 'a_lot')],
    ];
    let told = 0;
    for (const wishes of lists) {
      for (const filters of [[], [{ facet: 'language', term: 'spanish' }]]) {
        const { total, relaxations } = await world.search(imani, { wishes, filters });
        for (const { wishes: without, adds } of relaxations) {
          const isLeft = (one: Wished) => !without.some(({ facet, term }) => facet === one.facet && term === one.term);
          const relaxed = { wishes: wishes.filter(isLeft), filters: filters.filter(isLeft) };
          expect((await world.search(imani, relaxed)).total).toBe(total + adds);
          told++;
        }
      }
    }
    expect(told).toBeGreaterThan(8);
  });
});

describe('words', () => {
  const found = async (words: string, query: MentorQuery = {}) => (await world.names(imani, { words, ...query })).toSorted();

  beforeEach(async () => {
    await world.mentor('José Núñez', { specialty: 'pediatrics', ownWords: 'I sail small boats and teach suturing.' });
    await world.mentor('Josephine Baker', { specialty: 'urology', ...speaks('spanish') });
    await world.mentor('Maria Lopez', { specialty: 'obstetrics_gynecology', answers: { interest: { terms: [], ownWords: 'Beekeeping' } } });
  });

  it('find names, specialties and own words, beginnings and all accents', async () => {
    expect(await found('jose')).toEqual(['Josephine', 'José']);
    expect(await found('nunez')).toEqual(['José']);
    expect(await found('pediatrics')).toEqual(['José']);
    expect(await found('sailing')).toEqual(['José']);
    expect(await found('beekeeping')).toEqual(['Maria']);
    expect(await found('jose spanish')).toEqual(['Josephine']);
    expect(await found('  -&- ')).toHaveLength(3);
  });

  it('say how they were read, where not letter by letter', async () => {
    const { items, readAs } = await world.search(imani, { words: 'obgyn' });
    expect([items.map(({ name }) => name), readAs]).toEqual([['Maria Lopez'], [{ words: 'obgyn', as: 'Obstetrics & Gynecology' }]]);
    expect((await world.search(imani, { words: 'spanish' })).readAs).toEqual([]);
  });

  it('are forgiven a slip where they find nobody, and only then', async () => {
    const slip = await world.search(imani, { words: 'pediatrcs' });
    expect([slip.items.map(({ name }) => name), slip.readAs]).toEqual([['José Núñez'], [{ words: 'pediatrcs', as: 'Pediatrics' }]]);
    const name = await world.search(imani, { words: 'josephin bakker' });
    expect([name.items.map((one) => one.name), name.readAs]).toEqual([['Josephine Baker'], [{ words: 'bakker', as: 'Baker' }]]);
    expect((await world.search(imani, { words: 'xqzzt' })).total).toBe(0);
    await world.mentor('Jani Virtanen');
    expect(await world.search(imani, { words: 'jain' })).toMatchObject({ total: 0, readAs: [] });
    expect(await found('jane')).toEqual(['Jani']);
  });

  it('never correct into the name of somebody who is no mentor', async () => {
    const row = { key: null, mail: 'z@north.example', givenName: 'Zebulon', familyName: 'Quartermain', role: 'learner' as const };
    await world.inSchool(() => world.get(Accounts).upsertFromRoster([row]));
    expect(await world.search(imani, { words: 'quartermian' })).toMatchObject({ total: 0, readAs: [] });
  });

  it('relax and count only among those found', async () => {
    await save([{ ...spanish, weight: 'must' }]);
    expect(await world.search(imani, { words: 'jose' })).toMatchObject({ total: 1, relaxations: [{ adds: 1 }] });
  });

  it('may be wished for, too', async () => {
    await save([wish('words', 'sailing')]);
    const [first, second] = (await world.search(imani)).items;
    expect([first.name, first.reasons[0].label]).toEqual(['José Núñez', 'Mentions “sailing”']);
    expect(second.reasons[0].kind).toMatch(/misses|unknown/);
  });
});

describe('the school’s policy', () => {
  beforeEach(async () => {
    await world.mentor('Ana', speaks('spanish'));
    await world.mentor('Ben', speaks('english'));
  });
  const must: Wish = { ...spanish, weight: 'must' };
  const filters = [{ facet: 'language', term: 'spanish' }];

  it('refuses a must or a filter on what is kept from display, in words', async () => {
    await world.allow({ language: ['collect', 'search', 'rank', 'must_have'] });
    for (const weight of ['must', 'not_wanted'] as const) {
      const search = world.search(imani, { wishes: [{ ...spanish, weight }] });
      await expect(search).rejects.toMatchObject(refused('policy_forbids', /“Languages” stays private/));
    }
    await expect(world.search(imani, { filters })).rejects.toMatchObject(refused('policy_forbids', /“Languages” stays private/));
    const soft = await world.search(imani, { wishes: [spanish] });
    expect(soft.items.map(({ reasons }) => reasons[0].kind)).toEqual(['unknown', 'unknown']);
    expect(soft.counts.filter(({ facet }) => facet === 'language')).toEqual([]);
  });

  it('holds at once for wishes made before: a must still matters, a wish that is forbidden does not', async () => {
    await save([must]);
    expect(await world.names(imani)).toEqual(['Ana']);
    await world.allow({ language: ['collect', 'display', 'rank'] });
    expect(await world.names(imani)).toEqual(['Ana', 'Ben']);
    await world.allow({ language: ['collect', 'display'] });
    expect((await world.search(imani)).items.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('lets nobody be searched by what may not be searched', async () => {
    expect(await world.names(imani, { words: 'spanish' })).toEqual(['Ana']);
    await world.allow({ language: ['collect', 'display', 'rank', 'must_have'] });
    expect(await world.names(imani, { words: 'spanish' })).toEqual([]);
    await expect(world.search(imani, { filters })).rejects.toMatchObject(
      refused('policy_forbids', /cannot be searched|nobody can be searched/),
    );
  });

  it('does not let words that are wished for go around it', async () => {
    await save([wish('words', 'spanish', 'must')]);
    expect(await world.names(imani)).toEqual(['Ana']);
    await world.allow({ language: ['collect', 'display', 'search', 'rank'] });
    expect(await world.names(imani)).toEqual([]);
  });
});

describe('what was asked for earlier', () => {
  const fitting = (some: Partial<SavedQuery>, personId = imani.personId) =>
    world.inSchool(() => world.get(FindMentorService).fitting(personId, { words: '', filters: [], wishes: [], lean: 50, ...some }));

  it('fits everybody it would find, never the person, whatever the policy has become', async () => {
    const [ana, ben] = [await world.mentor('Ana', speaks('spanish')), await world.mentor('Ben', speaks('english'))];
    await world.mentor('Full', { ...speaks('spanish'), capacity: 1, taken: 1 });
    const kept = { wishes: [{ ...spanish, weight: 'must' as const }], filters: [{ facet: 'language', term: 'spanish' }] };
    expect(await fitting(kept)).toEqual([ana]);
    expect(await fitting(kept, ana)).toEqual([]);
    expect(await fitting({ words: 'ben' })).toEqual([ben]);
    expect(await fitting({ wishes: [wish('language', 'klingon', 'must')] })).toEqual([]);
    await world.allow({ language: ['collect', 'display'] });
    expect(await fitting(kept)).toEqual([ana, ben].toSorted());
  });

  it('is shown as cards, by the wishes in use or others', async () => {
    const [ana, paused, gone] = [
      await world.mentor('Ana'),
      await world.mentor('Pau', { state: 'paused' }),
      await world.mentor('Gone', { state: 'retired' }),
    ];
    await save([spanish]);
    const cards = (wishes?: Wish[]) => world.inSchool(() => world.get(FindMentorService).cards(imani, [paused, gone, ana], wishes));
    expect([...(await cards()).entries()].map(([id, { id: own, room, reasons }]) => [id === own, room, reasons.length])).toEqual([
      [true, 0, 1],
      [true, 3, 1],
    ]);
    expect((await cards([])).get(ana)?.reasons).toEqual([]);
  });
});

describe('one mentor', () => {
  it('is told with what they show, how they mentor, and what both share', async () => {
    const ana = await world.mentor('Ana', {
      answers: { language: { terms: ['spanish'], ownWords: 'from my aunt' } },
      helpsWith: ['leadership', 'wellness_and_burnout'],
      focus: ['leadership'],
      meets: ['video'],
      prefersStages: ['resident'],
    });
    await world.answer(ana, 'faith', ['jain'], 'matching');
    await world.answer(ana, 'gender', ['woman'], 'pair');
    for (const facet of [
      ['language', 'spanish'],
      ['faith', 'jain'],
      ['gender', 'woman'],
    ])
      await world.answer(imani.personId, facet[0], [facet[1]], 'nobody');
    const page = await world.read(imani, ana);
    expect(page).toMatchObject({
      name: 'Ana Mentor',
      facets: [{ facet: 'language', values: ['Spanish'], ownWords: 'from my aunt', audience: 'school' }],
      sharedGround: [{ facet: 'language', label: 'You both speak Spanish' }],
      howWeMeet: { meeting_mode: ['by video'] },
      prefersStages: ['resident'],
      mayAsk: true,
      whyNot: null,
    });
    expect(page.focus).toHaveLength(1);
    expect((await world.read(kofi, ana)).sharedGround).toEqual([]);
  });

  it('is told beside others with more room, never the reader', async () => {
    const full = await world.mentor('Full', { capacity: 1, taken: 1, specialty: 'urology' });
    const more = await world.mentor('More', { capacity: 4, specialty: 'urology' });
    await world.become(imani.personId, { capacity: 5, specialty: 'urology' });
    expect((await world.read(imani, full)).similar.map(({ id }) => id)).toEqual([more]);
    expect((await world.read(imani, more)).similar).toEqual([]);
  });

  it('is shown while active or paused, with whether the reader may ask', async () => {
    const [active, paused] = [await world.mentor('Active'), await world.mentor('Paused', { state: 'paused' })];
    expect(await world.read(imani, paused)).toMatchObject({ mayAsk: false, whyNot: 'This mentor is taking a pause.' });
    expect(await world.read({ ...imani, roles: ['mentor'] }, active)).toMatchObject({ mayAsk: false });
    await world.become(imani.personId, {});
    expect((await world.read(imani, imani.personId)).whyNot).toMatch(/your own page/);
  });

  it.each([['not-an-id'], ['019a0000-0000-7000-8000-000000000000'], ["' or true --"]])('%s is not found', async (id) => {
    await expect(world.read(imani, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('who left the school’s list, or is no mentor any more, is not found', async () => {
    const away = await world.mentor('Away');
    await world.inSchool(() => world.get(Accounts).setLeaving([away], true));
    for (const id of [away, await world.mentor('Retired', { state: 'retired' }), kofi.personId]) {
      await expect(world.read(imani, id)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('who was shown what', () => {
  let noted: Shown[];
  beforeEach(() => {
    noted = [];
    jest.spyOn(world.get(Readings), 'note').mockImplementation((_reader, shown) => void noted.push(...shown));
  });
  afterEach(() => jest.restoreAllMocks());
  const about = (id: string) => [...new Set(noted.filter(({ subjectId }) => subjectId === id).flatMap(({ facets }) => facets))].toSorted();
  const ana: MentorLike = { answers: { language: ['spanish'], faith: ['jain'] } };

  it('is noted of cards: what a reason says, and what a filter or a word says by finding them', async () => {
    const id = await world.mentor('Ana', ana);
    await world.search(imani);
    expect(about(id)).toEqual([]);
    await world.search(imani, { wishes: [spanish] });
    expect(about(id)).toEqual(['language']);
    noted = [];
    await world.search(imani, { filters: [{ facet: 'faith', term: 'jain' }] });
    expect(about(id)).toEqual(['faith']);
    noted = [];
    await world.search(imani, { words: 'jain' });
    expect(about(id)).toEqual(['faith']);
  });

  it('is noted of the nearest, the similar and the shortlisted, too', async () => {
    const id = await world.mentor('Ana', ana);
    const wishes = [{ ...spanish, weight: 'must' as const }, wish('faith', 'sikh', 'must')];
    await world.search(imani, { wishes });
    expect(about(id)).toEqual(['faith', 'language']);
    noted = [];
    await save([spanish]);
    await world.read(imani, await world.mentor('Less', { capacity: 1 }));
    expect(about(id)).toEqual(['language']);
    noted = [];
    await world.inSchool(() => world.get(FindMentorService).cards(imani, [id]));
    expect(about(id)).toEqual(['language']);
  });

  it('is noted of a page: everything it shows, and nothing that it does not', async () => {
    const id = await world.mentor('Ana', ana);
    await world.answer(id, 'gender', ['woman'], 'matching');
    await save([spanish]);
    await world.read(imani, id);
    expect(about(id)).toEqual(['faith', 'language']);
    expect(noted.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  });
});
