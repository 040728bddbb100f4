import { Module } from '@nestjs/common';
import type { NamedWishList, Wish } from '@akin/contracts';
import { HeldParts, PeopleModule, SchoolVocabulary, type PolicyInForce } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { AccountMerges, type Actor } from '@akin/sign-in';
import { SchoolPreparations } from '@akin/tenancy';
import { openRules } from '../testing/open-rules.js';
import { listParts } from './parts.js';
import { sealWishLists } from './seal-wish-lists.js';
import { WishListsRepository } from './wish-lists.repository.js';
import { WishLists } from './wish-lists.service.js';

@Module({ imports: [PeopleModule], providers: listParts })
class ListsModule {}

let world: SchoolWorld;
let lists: WishLists;
let imani: Actor;
let kofi: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(ListsModule);
  lists = world.get(WishLists);
});
afterAll(() => world?.close());
beforeEach(async () => {
  for (const table of ['wish', 'wish_lists']) await world.query(`with gone as (delete from ${table} returning 1) select 1 from gone`);
  [imani, kofi] = [await world.person('learner'), await world.person('learner')];
});

const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const twi: Wish = { facet: 'language', term: 'twi', weight: 'must' };
const farm: Wish = { facet: 'words', term: 'kestrels over the farm', weight: 'a_little' };
const video: Wish = { facet: 'meeting_mode', term: 'video', weight: 'a_lot' };
const told = ({ name, inUse, wishes }: NamedWishList) => [name, inUse, wishes.map(({ term }) => term)];
const all = async (actor = imani) => (await inside(() => lists.all(actor))).items;
const save = (wishes: Wish[], actor = imani) => inside(() => lists.save(actor, wishes));
/** As wishes lay before they were sealed. */
const plain = (actor: Actor, ...wishes: Wish[]) =>
  world.query(
    `insert into wish (account_id, facet, term, weight, position)
     select $1, facet, term, weight, position from jsonb_to_recordset($2) as given (facet text, term text, weight text, position smallint)`,
    [actor.personId, JSON.stringify(wishes.map((wish, position) => ({ ...wish, position })))],
  );
const stillPlain = () => world.query('select * from wish');

describe('a learner’s lists', () => {
  test('begin with an empty one, of which nothing is kept', async () => {
    const [first] = await all();
    expect(first).toEqual({ id: 'first', name: 'My wishes', inUse: true, lean: 50, wishes: [] });
    expect(await inside(() => lists.inUse(imani))).toEqual({ id: 'first', wishes: [], lean: 50, setAside: [] });
    await save([]);
    expect(await world.query('select 1 from wish_lists where account_id = $1', [imani.personId])).toEqual([]);
  });

  test('are several, one in use, and nobody else’s', async () => {
    await save([twi, farm]);
    await inside(() => lists.add(imani, { name: 'Labs' }));
    await save([video]);
    const copied = await inside(() => lists.add(imani, { name: 'Again', copyOf: 'first' }));
    expect(copied.items.map(told)).toEqual([
      ['My wishes', false, ['twi', farm.term]],
      ['Labs', false, ['video']],
      ['Again', true, ['twi', farm.term]],
    ]);
    const [, labs, again] = copied.items;
    await inside(() => lists.change(imani, labs.id, { inUse: true, lean: 70 }));
    expect(await inside(() => lists.inUse(imani))).toMatchObject({ id: labs.id, lean: 70, wishes: [video] });
    await inside(() => lists.drop(imani, labs.id));
    expect((await all()).map(told)).toEqual([
      ['My wishes', true, ['twi', farm.term]],
      ['Again', false, ['twi', farm.term]],
    ]);
    expect(await all(kofi)).toHaveLength(1);
    await expect(inside(() => lists.change(kofi, again.id, { wishes: [] }))).rejects.toMatchObject({ code: 'not_found' });
    await expect(inside(() => lists.drop(kofi, 'first'))).rejects.toMatchObject({ code: 'last_wish_list' });
  });

  test('stay as they were when one wish does not do', async () => {
    await save([twi]);
    const klingon: Wish = { facet: 'language', term: 'klingon', weight: 'must' };
    await expect(inside(() => lists.change(imani, 'first', { name: 'New', wishes: [klingon] }))).rejects.toMatchObject({
      code: 'unknown_term',
    });
    expect((await all()).map(told)).toEqual([['My wishes', true, ['twi']]]);
  });

  test('changed in two tabs at once lose nothing the other tab did', async () => {
    await save([twi]);
    const { items } = await inside(() => lists.add(imani, { name: 'Labs' }));
    const labs = items[1].id;
    await Promise.all([
      ...[twi, farm, video].map((wish) =>
        inside(() => lists.change(imani, 'first', { wishes: [wish, farm].slice(0, wish === farm ? 1 : 2) })),
      ),
      inside(() => lists.change(imani, labs, { wishes: [video] })),
      inside(() => lists.change(imani, labs, { name: 'Laboratories' })),
      inside(() => lists.change(imani, labs, { lean: 10 })),
      ...['One', 'Two', 'Three'].map((name) => inside(() => lists.add(imani, { name }))),
    ]);
    const [first, second, ...more] = await all();
    expect([['twi', farm.term], [farm.term], ['video', farm.term]]).toContainEqual(first.wishes.map(({ term }) => term));
    expect(second).toMatchObject({ name: 'Laboratories', wishes: [video], lean: 10 });
    expect(more.map(({ name }) => name).sort()).toEqual(['One', 'Three', 'Two']);
    expect((await all()).filter(({ inUse }) => inUse)).toHaveLength(1);
  });

  test('added at once are never more than eight', async () => {
    const added = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => inside(() => lists.add(imani, { name: `List ${at}` }))));
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect(await all()).toHaveLength(8);
  });

  test('say what the school’s policy has set aside since, and forget none of it', async () => {
    const strict = { rules: () => Promise.resolve(openRules({ language: ['collect', 'rank', 'must_have'], faith: [] })) } as PolicyInForce;
    const held = new WishLists(world.get(WishListsRepository), strict, world.get(SchoolVocabulary));
    const jain: Wish = { facet: 'faith', term: 'jain', weight: 'a_lot' };
    await save([twi, jain, video]);
    const heeded = [{ ...twi, weight: 'a_lot' }, video];
    expect(await inside(() => held.inUse(imani))).toMatchObject({ wishes: heeded, setAside: [twi, jain] });
    expect((await inside(() => held.all(imani))).items).toMatchObject([{ wishes: heeded, setAside: [twi, jain] }]);
    expect(await inside(() => held.heed([twi, jain]))).toEqual([heeded[0]]);
    await expect(inside(() => held.check([jain]))).rejects.toMatchObject({ code: 'policy_forbids' });
    const copy = await inside(() => held.add(imani, { name: 'Copy', copyOf: 'first' }));
    expect(copy.items[1]).toMatchObject({ wishes: heeded, setAside: [twi, jain] });
    expect(await inside(() => lists.read(imani))).toEqual({ wishes: [twi, jain, video] });
  });
});

describe('at rest', () => {
  test('nothing of a list lies in clear, neither words nor terms nor names', async () => {
    const before = await world.everything();
    await save([{ ...twi, term: 'xhosa' }, farm, { facet: 'faith', term: 'jain', weight: 'not_wanted' }]);
    await inside(() => lists.add(imani, { name: 'Ospreys and ambitions', copyOf: 'first' }));
    const after = await world.everything();
    for (const word of ['xhosa', 'kestrels', 'jain', 'not_wanted', 'Ospreys', 'My wishes'])
      expect([word, after.split(word).length]).toEqual([word, before.split(word).length]);
    expect((await all()).map(told)[1]).toEqual(['Ospreys and ambitions', true, ['xhosa', farm.term, 'jain']]);
  });

  test('a list opens in no other learner’s row', async () => {
    await save([twi]);
    await world.query('insert into wish_lists select $2, sealed from wish_lists where account_id = $1', [imani.personId, kofi.personId]);
    await expect(all(kofi)).rejects.toThrow();
    await world.query('with gone as (delete from wish_lists where account_id = $1 returning 1) select 1 from gone', [kofi.personId]);
  });

  test('what a seed seals opens as lists', async () => {
    const owner = { schoolId: world.school.id, accountId: imani.personId };
    const sealed = sealWishLists(owner, [
      { name: 'My wishes', wishes: [twi, farm] },
      { name: 'Labs', wishes: [], lean: 20 },
    ]);
    await world.query('insert into wish_lists (account_id, sealed) values ($1, $2)', [imani.personId, sealed]);
    expect((await all()).map(told)).toEqual([
      ['My wishes', true, ['twi', farm.term]],
      ['Labs', false, []],
    ]);
  });
});

describe('wishes from before they were sealed', () => {
  const old: Wish[] = [
    twi,
    { facet: 'need', term: 'leadership', weight: 'a_little' },
    { facet: 'faith', term: 'jain', weight: 'not_wanted' },
  ];

  test('are read as they were, in order, and lie in clear no more', async () => {
    await plain(imani, ...old);
    expect(await inside(() => lists.read(imani))).toEqual({ wishes: old });
    expect(await stillPlain()).toEqual([]);
    expect(await inside(() => lists.read(imani))).toEqual({ wishes: old });
  });

  test('give way to what is saved over them', async () => {
    await plain(imani, ...old);
    await save([video]);
    expect(await stillPlain()).toEqual([]);
    expect((await all()).map(told)).toEqual([['My wishes', true, ['video']]]);
  });

  test('join lists made since', async () => {
    await save([video]);
    await plain(imani, ...old);
    expect((await all()).map(told)).toEqual([
      ['My wishes', true, ['video']],
      ['My wishes 2', false, ['twi', 'leadership', 'jain']],
    ]);
  });

  test('are sealed once when everybody comes at once', async () => {
    await plain(imani, ...old);
    await Promise.all([...Array.from({ length: 6 }, () => all()), world.attend(), inside(() => lists.add(imani, { name: 'Labs' }))]);
    expect((await all()).map(told)).toEqual([
      ['My wishes', false, ['twi', 'leadership', 'jain']],
      ['Labs', true, []],
    ]);
  });

  test('are sealed by the worker for those who do not come by', async () => {
    await plain(imani, ...old);
    await plain(kofi, video);
    const broken = await world.person('learner');
    await world.query(`insert into wish_lists values ($1, 'broken')`, [broken.personId]);
    await plain(broken, video);
    await world.attend();
    expect(await stillPlain()).toHaveLength(1);
    await world.query('with gone as (delete from wish where account_id = $1 returning 1) select 1 from gone', [broken.personId]);
    expect(await world.everything()).not.toContain('jain');
    expect(await inside(() => lists.read(kofi))).toEqual({ wishes: [video] });
  });

  test('are sealed as soon as a school has come out of an archive, open or not', async () => {
    await plain(imani, ...old);
    await inside(() => world.get(SchoolPreparations).run('restored'));
    expect(await stillPlain()).toEqual([]);
    expect(await inside(() => lists.read(imani))).toEqual({ wishes: old });
  });

  test('stay where they are when sealing them fails half way', async () => {
    await plain(imani, ...old);
    await world.query(`insert into wish_lists values ($1, 'broken')`, [imani.personId]);
    await expect(all()).rejects.toThrow();
    expect(await stillPlain()).toHaveLength(3);
    await world.query('with gone as (delete from wish_lists where account_id = $1 returning 1) select 1 from gone', [imani.personId]);
    expect(await inside(() => lists.read(imani))).toEqual({ wishes: old });
  });
});

test('everybody’s lists in use are there to be counted, those in clear as well', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, () => world.person('learner')));
  for (const one of many) await save([video], one);
  await inside(() => lists.add(many[0], { name: 'Other' }));
  await plain(imani, twi);
  await save([farm], kofi);
  const found = new Map<string, Wish[]>();
  await inside(async () => {
    for await (const { accountId, wishes } of lists.everyInUse()) found.set(accountId, wishes);
  });
  expect([imani, kofi, ...many].map(({ personId }) => found.get(personId))).toEqual([[twi], [farm], [], ...Array(4).fill([video])]);
});

test('more learners than are read at a time are all there, once', async () => {
  await world.query(
    `with people as (insert into account (id, mail) select gen_random_uuid(), gen_random_uuid()::text || '@x.example' from generate_series(1, 450) returning id)
     insert into wish (account_id, facet, term, weight, position) select id, 'need', 'leadership', 'a_lot', 0 from people`,
  );
  const ids: string[] = [];
  const read = () =>
    inside(async () => {
      for await (const { accountId, wishes } of lists.everyInUse()) if (wishes[0]?.term === 'leadership') ids.push(accountId);
    });
  await read();
  expect([ids.length, new Set(ids).size]).toEqual([450, 450]);
});

describe('what is held', () => {
  const part = () => world.get(HeldParts).find('wishes')!;

  test('is told in words and goes at once', async () => {
    await save([twi, farm, video]);
    expect(await inside(() => part().facts(imani.personId))).toEqual([
      { label: 'Languages', value: 'Twi, a must' },
      { label: 'In your words', value: '“kestrels over the farm”, matters a little' },
      { label: 'How we meet', value: 'by video, matters a lot' },
    ]);
    await inside(() => lists.add(imani, { name: 'Labs', copyOf: 'first' }));
    expect((await inside(() => part().facts(imani.personId))).map(({ label }) => label)[3]).toBe('Labs (in use): Languages');
    await inside(() => lists.add(imani, { name: 'Later' }));
    expect((await inside(() => part().facts(imani.personId))).at(-1)).toEqual({ label: 'Later (in use)', value: 'Nothing wished for yet' });
    await plain(imani, { facet: 'need', term: 'leadership', weight: 'a_lot' });
    await inside(() => part().erase!(imani.personId));
    expect(await inside(() => part().facts(imani.personId))).toEqual([]);
    expect(await stillPlain()).toEqual([]);
  });
});

describe('two accounts made one', () => {
  const merger = () =>
    world
      .get(AccountMerges)
      .all()
      .find(({ columns }) => columns.includes('wish_lists.account_id'))!;

  test('keep the lists of both, sealed or not', async () => {
    await save([twi]);
    await save([farm], kofi);
    await inside(() => lists.add(kofi, { name: 'Labs' }));
    await plain(kofi, video);
    expect(await inside(() => merger().counts(kofi.personId))).toEqual([{ what: 'wishes', count: 2 }]);
    expect(await stillPlain()).toHaveLength(1);
    await inside(() => merger().move(kofi.personId, imani.personId));
    expect((await all()).map(told)).toEqual([
      ['My wishes', true, ['twi']],
      ['My wishes 2', false, [farm.term]],
      ['Labs', false, []],
      ['My wishes 3', false, ['video']],
    ]);
    expect(await world.query('select 1 from wish_lists where account_id = $1', [kofi.personId])).toEqual([]);
  });
});
