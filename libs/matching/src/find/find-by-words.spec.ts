import type { MentorQuery, Wish } from '@akin/contracts';
import { Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld, speaks, wish } from '../testing/finding-world.js';

let world: FindingWorld;
let imani: Actor;

beforeAll(async () => {
  world = await FindingWorld.open(MatchingModule, { at: '2026-11-19T18:00:00Z' });
  imani = await world.person('learner');
});
afterAll(() => world?.close());
beforeEach(() => world.clear());

const spanish = wish('language', 'spanish');
const save = (wishes: Wish[], actor = imani) => world.save(actor, wishes);
const refused = (code: string, message?: RegExp) => ({
  code,
  ...(message && { detail: { fields: [expect.objectContaining({ message: expect.stringMatching(message) })] } }),
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

  it('are taken for a word about who somebody is only where a single slip lies between', async () => {
    await world.mentor('Rana', { answers: { orientation: ['queer'], faith: ['jain'] } });
    expect(await world.search(imani, { words: 'queller' })).toMatchObject({ total: 0, readAs: [] });
    expect(await world.search(imani, { words: 'queeer' })).toMatchObject({ total: 1, readAs: [{ as: 'Queer' }] });
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

  it('does not let what was added in own words go around it, and still finds it where one may search', async () => {
    await world.mentor('Cem', { answers: { faith: { terms: [], ownWords: 'Quaker meeting' } } });
    const quaker = (weight: Wish['weight']) => world.names(imani, { wishes: [wish('words', 'quaker', weight)] });
    expect([await quaker('must'), (await quaker('not_wanted')).toSorted()]).toEqual([['Cem'], ['Ana', 'Ben']]);
    await world.allow({ faith: ['collect', 'display', 'search', 'report'] });
    expect([await quaker('must'), (await quaker('not_wanted')).toSorted()]).toEqual([[], ['Ana', 'Ben', 'Cem']]);
    const { items } = await world.search(imani, { wishes: [wish('words', 'quaker')] });
    expect(items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await world.names(imani, { words: 'quaker' })).toEqual(['Cem']);
  });
});
