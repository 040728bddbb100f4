import type { Wish } from '@akin/contracts';
import { Readings, type Shown } from '@akin/people';
import { Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld, type MentorLike, wish } from '../testing/finding-world.js';
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

  it('is noted of the nearest, the similar and the shortlisted, too', async () => {
    const id = await world.mentor('Ana', ana);
    const wishes = [{ ...spanish, weight: 'must' as const }, wish('faith', 'sikh', 'must')];
    await world.search(imani, { wishes });
    expect(about(id)).toEqual(['faith', 'language']);
    noted = [];
    await save([spanish]);
    await world.read(imani, await world.mentor('Less', { capacity: 1 }));
    expect(about(id)).toEqual(['faith', 'language']);
    noted = [];
    await world.inSchool(() => world.get(FindMentorService).cards(imani, [id]));
    expect(about(id)).toEqual(['faith', 'language']);
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
