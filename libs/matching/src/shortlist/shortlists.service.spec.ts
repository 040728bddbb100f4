import { Module } from '@nestjs/common';
import type { MentorCard, MentorState } from '@akin/contracts';
import { HeldParts, PeopleModule } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { newId } from '@akin/platform';
import { AccountMerges, type Actor } from '@akin/sign-in';
import { FindMentorService } from '../find/find-mentor.service.js';
import { shortlistParts } from './parts.js';
import { sealShortlist } from './seal-shortlist.js';
import { Shortlists } from './shortlists.service.js';

const rooms = new Map<string, number>();
const cards: FindMentorService['cards'] = (_actor, ids) =>
  Promise.resolve(new Map(ids.map((id) => [id, { id, room: rooms.get(id) ?? 1 } as MentorCard])));

@Module({ imports: [PeopleModule], providers: [...shortlistParts, { provide: FindMentorService, useValue: { cards } }] })
class ShortlistModule {}

let world: SchoolWorld;
let imani: Actor;
let [ana, ben, cem] = ['', '', ''];

const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const save = (mentorIds: string[], actor = imani) => inside(() => world.get(Shortlists).save(actor, mentorIds));
const read = (actor = imani) => inside(() => world.get(Shortlists).read(actor));
const idsOf = (actor = imani) => inside(() => world.get(Shortlists).of(actor.personId));

async function mentor(state: MentorState = 'active'): Promise<string> {
  const { personId } = await world.person('mentor');
  await become(personId, state);
  return personId;
}
const become = (id: string, state: MentorState) =>
  world.query(`insert into mentor (account_id, state) values ($1, $2) on conflict (account_id) do update set state = excluded.state`, [
    id,
    state,
  ]);

beforeAll(async () => {
  world = await SchoolWorld.open(ShortlistModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  rooms.clear();
  imani = await world.person('learner');
  [ana, ben, cem] = [await mentor(), await mentor(), await mentor()];
});

test('keeps the order, replaces the whole, and is nobody else’s', async () => {
  expect(await read()).toEqual({ items: [] });
  expect((await save([cem, ana, ben])).items.map(({ card }) => card.id)).toEqual([cem, ana, ben]);
  expect((await save([ben, cem])).items.map(({ card }) => card.id)).toEqual([ben, cem]);
  expect(await idsOf()).toEqual([ben, cem]);
  expect(await read(await world.person('learner'))).toEqual({ items: [] });
  await save([]);
  expect(await world.query('select 1 from shortlist where account_id = $1', [imani.personId])).toEqual([]);
});

test('says why somebody cannot be asked just now', async () => {
  await save([ana, ben, cem]);
  await become(ben, 'paused');
  rooms.set(cem, 0);
  expect((await read()).items.map(({ whyNot }) => whyNot)).toEqual([
    null,
    expect.stringMatching(/pause/),
    expect.stringMatching(/no room/),
  ]);
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ['retired', (id) => become(id, 'retired')],
  ['left the school’s list', (id) => world.query('update account set leaving = true where id = $1', [id])],
  ['is suspended', (id) => world.query('update account set suspended_at = now() where id = $1', [id])],
  ['closed the account', (id) => world.query(`update account set state = 'closed' where id = $1`, [id])],
  ['was erased', (id) => world.query('with gone as (delete from account where id = $1 returning 1) select 1 from gone', [id])],
])('who %s drops out without a word', async (_name, leave) => {
  await save([ana, ben, cem]);
  await leave(ben);
  expect(await idsOf()).toEqual([ana, cem]);
  expect((await read()).items).toHaveLength(2);
  expect((await save([ben, cem, ana])).items).toHaveLength(2);
});

test('takes no strangers, and not oneself', async () => {
  await become(imani.personId, 'active');
  const { personId: learner } = await world.person('learner');
  expect((await save([newId(), imani.personId, learner, ana])).items.map(({ card }) => card.id)).toEqual([ana]);
});

test('saved from two tabs at once is one of the two, whole', async () => {
  await Promise.all([save([ana, ben]), save([cem, ana]), save([ana, ben])]);
  expect([
    [ana, ben],
    [cem, ana],
  ]).toContainEqual(await idsOf());
});

test('tells nobody who reads the tables whom somebody has in mind', async () => {
  const before = await world.everything();
  await save([ana]);
  const after = await world.everything();
  expect(before).toContain(ana);
  expect(after.split(ana)).toHaveLength(before.split(ana).length);
  const sealed = async () =>
    (await world.query<{ length: number }>('select length(sealed) as length from shortlist where account_id = $1', [imani.personId]))[0];
  const one = await sealed();
  await save([ana, ben, cem]);
  expect(await sealed()).toEqual(one);
});

test('opens as a seed seals it', async () => {
  const sealed = sealShortlist({ schoolId: world.school.id, accountId: imani.personId }, [ben, ana]);
  await world.query('insert into shortlist (account_id, sealed) values ($1, $2)', [imani.personId, sealed]);
  expect(await idsOf()).toEqual([ben, ana]);
});

test('is told to its owner and goes at once', async () => {
  await save([cem, ana]);
  const part = world.get(HeldParts).find('shortlist')!;
  expect(await inside(() => part.facts(imani.personId))).toEqual([
    { label: 'Choice 1', value: expect.stringMatching(/^Ada mentor/) },
    { label: 'Choice 2', value: expect.stringMatching(/^Ada mentor/) },
  ]);
  await inside(() => part.erase!(imani.personId));
  expect(await read()).toEqual({ items: [] });
});

describe('two accounts made one', () => {
  const move = (from: string, to: string) =>
    inside(() =>
      world
        .get(AccountMerges)
        .all()
        .find(({ columns }) => columns.includes('shortlist.account_id'))!
        .move(from, to),
    );

  test('have one shortlist', async () => {
    const kofi = await world.person('learner');
    await save([ana]);
    await save([ben, ana], kofi);
    await move(kofi.personId, imani.personId);
    expect([await idsOf(), await idsOf(kofi)]).toEqual([[ana, ben], []]);
  });

  test('stay on everybody’s as the one mentor they are', async () => {
    const many = await Promise.all(Array.from({ length: 3 }, () => world.person('learner')));
    await save([cem, ana, ben], many[0]);
    await save([ana], many[1]);
    await save([cem], many[2]);
    await move(ana, ben);
    expect(await Promise.all(many.map((one) => idsOf(one)))).toEqual([[cem, ben], [ben], [cem]]);
  });
});
