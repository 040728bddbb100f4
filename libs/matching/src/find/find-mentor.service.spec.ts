import type { SavedQuery, Wish, Wished } from '@akin/contracts';
import { Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld, speaks, wish } from '../testing/finding-world.js';
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

const spanish = wish('language', 'spanish');
const save = (wishes: Wish[], actor = imani) => world.save(actor, wishes);
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

describe('what was asked for earlier', () => {
  const fitting = (some: Partial<SavedQuery>, personId = imani.personId) =>
    world.inSchool(() => world.get(FindMentorService).fitting(personId, { words: '', filters: [], wishes: [], lean: 50, ...some }));

  it('fits everybody it would find, never the person, and nobody can be said to once the policy sets it aside', async () => {
    const [ana, ben] = [await world.mentor('Ana', speaks('spanish')), await world.mentor('Ben', speaks('english'))];
    await world.mentor('Full', { ...speaks('spanish'), capacity: 1, taken: 1 });
    const kept = { wishes: [{ ...spanish, weight: 'must' as const }], filters: [{ facet: 'language', term: 'spanish' }] };
    expect(await fitting(kept)).toEqual([ana]);
    expect(await fitting(kept, ana)).toEqual([]);
    expect(await fitting({ words: 'ben' })).toEqual([ben]);
    expect(await fitting({ wishes: [wish('language', 'klingon', 'must')] })).toEqual([]);
    await world.allow({ language: ['collect', 'display'] });
    expect(await fitting(kept)).toBeNull();
    expect(await fitting({ wishes: [spanish] })).toEqual([ana, ben].toSorted());
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
