import { savedSearchLimits, type SavedQuery } from '@akin/contracts';
import { MailRepository, Outbox } from '@akin/messaging';
import { HeldParts } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { AccountMerges, Accounts, type Actor } from '@akin/sign-in';
import { FindMentorService } from '../find/find-mentor.service.js';
import { MatchingModule } from '../matching.module.js';
import { SavedSearches } from './saved-searches.service.js';

const query: SavedQuery = { words: 'suturing', filters: [], wishes: [{ facet: 'language', term: 'spanish', weight: 'must' }], lean: 50 };
const [ruth, omar, lin] = [
  '0198c0de-0000-7000-8000-000000000001',
  '0198c0de-0000-7000-8000-000000000002',
  '0198c0de-0000-7000-8000-000000000003',
];

let world: SchoolWorld;
let imani: Actor;
/** Who fits at this moment, whatever is asked. */
let fit: string[];
let asked: number;

beforeAll(async () => {
  world = await SchoolWorld.open(MatchingModule);
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['saved_search', 'mail']) await world.query(`delete from ${table} where true`);
  imani = await world.person('learner');
  [fit, asked] = [[], 0];
  jest.spyOn(world.get(FindMentorService), 'fitting').mockImplementation(async () => {
    asked += 1;
    return fit;
  });
});

const addressOf = ({ personId }: Actor) => inside(async () => (await world.get(Accounts).find(personId))?.mail);
const searches = () => world.get(SavedSearches);
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const keep = (waits: boolean, actor = imani) => inside(() => searches().keep(actor, { name: ' Spanish,  please ', query, waits }));
const list = (actor = imani) => inside(() => searches().list(actor));
const mails = () =>
  world.query<{ recipient: string; kind: string; all: string }>(
    `select recipient, kind, subject || html || body as all from mail order by id`,
  );
/** Something about some mentor changes, and the worker comes by. */
async function mentorsChange(ids: string[]): Promise<void> {
  fit = ids;
  await world.query('insert into mentor_change (account_id, changed_by) values (gen_random_uuid(), pg_current_xact_id())');
  await world.attend();
}

describe('keeping a search', () => {
  it('tells in a line what it looks for, how many fit, and who came since', async () => {
    fit = [ruth];
    const kept = await keep(false);
    expect(kept).toMatchObject({ name: 'Spanish, please', summary: '“suturing”, speaks Spanish', waits: false, fits: 1, fresh: 0, query });
    fit = [ruth, omar, lin];
    expect(await list()).toMatchObject([{ id: kept.id, fits: 3, fresh: 2, toldAt: null }]);
    expect(await inside(() => searches().change(imani, kept.id, { seen: true }))).toMatchObject({ fits: 3, fresh: 0 });
    fit = [lin];
    expect(await list()).toMatchObject([{ fits: 1, fresh: 0 }]);
  });

  it('lies sealed, for one learner alone', async () => {
    fit = [ruth];
    const { id } = await keep(true);
    const all = await world.everything();
    for (const word of ['suturing', 'spanish', 'Spanish', ruth]) expect(all).not.toContain(word);
    const other = await world.person('learner');
    expect(await list(other)).toEqual([]);
    await expect(inside(() => searches().change(other, id, { waits: false }))).rejects.toMatchObject({ code: 'not_found' });
    await expect(inside(() => searches().forget(other, id))).rejects.toMatchObject({ code: 'not_found' });
    await expect(inside(() => searches().forget(imani, 'nonsense'))).rejects.toMatchObject({ code: 'not_found' });
    await world.query('update saved_search set account_id = $1', [other.personId]).catch(() => undefined);
    await expect(list(other)).rejects.toThrow();
  });

  it('refuses what no wish list would hold, an empty name, and more than there may be', async () => {
    const refused = (some: Partial<SavedQuery>) =>
      expect(inside(() => searches().keep(imani, { name: 'x', query: { ...query, ...some }, waits: true }))).rejects;
    await refused({ wishes: [{ facet: 'language', term: 'klingonese', weight: 'must' }] }).toMatchObject({ code: 'unknown_term' });
    await refused({ filters: [{ facet: 'need', term: 'nothing' }] }).toMatchObject({ code: 'unknown_term' });
    await expect(inside(() => searches().keep(imani, { name: '  ', query, waits: true }))).rejects.toMatchObject({ code: 'bad_input' });
    const many = Array.from({ length: savedSearchLimits.searches + 3 }, () =>
      keep(false).then(
        () => 'kept',
        ({ code }: { code: string }) => code,
      ),
    );
    const outcomes = await Promise.all(many);
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(savedSearchLimits.searches);
    expect(new Set(outcomes)).toEqual(new Set(['kept', 'saved_searches_full']));
  });

  it('is told in what we know about somebody, and erased with it', async () => {
    await keep(true);
    const part = world.get(HeldParts).find('saved_searches');
    expect(await inside(async () => part?.facts(imani.personId))).toEqual([
      { label: 'Spanish, please', value: '“suturing”, speaks Spanish; on the waiting list' },
    ]);
    await inside(async () => part?.erase?.(imani.personId));
    expect(await list()).toEqual([]);
  });

  it('becomes another account’s when two are one person’s', async () => {
    const [to, own] = [await world.person('learner'), await keep(true)];
    const merger = world.get(AccountMerges).all().find(({ columns }) => columns.includes('saved_search.account_id')); // prettier-ignore
    await inside(async () => merger?.move(imani.personId, to.personId));
    expect(await list(to)).toMatchObject([{ id: own.id, query, waits: true }]);
    expect(await list()).toEqual([]);
  });
});

describe('waiting', () => {
  it('tells once of each who becomes available, in words that say nothing of the wish', async () => {
    const { id } = await keep(true);
    await mentorsChange([ruth]);
    await world.attend();
    expect(await mails()).toEqual([{ recipient: await addressOf(imani), kind: 'answer', all: expect.stringContaining(`/saved#${id}`) }]);
    const [{ all }] = await mails();
    for (const word of ['suturing', 'panish', 'Ruth', ruth]) expect(all).not.toContain(word);
    expect(await list()).toMatchObject([{ fits: 1, fresh: 1, waits: true, toldAt: world.clock.now().toISOString() }]);

    await mentorsChange([ruth]);
    expect(await mails()).toHaveLength(1);
    await mentorsChange([ruth, omar]);
    expect(await mails()).toHaveLength(2);
    await mentorsChange([]);
    expect(await mails()).toHaveLength(2);
    await mentorsChange([ruth]);
    expect(await mails()).toHaveLength(3);
  });

  it('does not tell of those who fitted when it began, nor after it was left', async () => {
    fit = [ruth];
    const { id } = await keep(false);
    await mentorsChange([ruth, omar]);
    expect(await mails()).toEqual([]);
    await inside(() => searches().change(imani, id, { waits: true }));
    await mentorsChange([ruth, omar]);
    expect(await mails()).toEqual([]);
    await inside(() => searches().change(imani, id, { waits: false }));
    await mentorsChange([ruth, omar, lin]);
    expect(await mails()).toEqual([]);
  });

  it('tells of somebody who came between looking and waiting', async () => {
    await keep(true);
    fit = [ruth];
    await world.attend();
    expect(await mails()).toHaveLength(1);
  });

  it('writes one mail for several searches, since it may not say which', async () => {
    await keep(true);
    await keep(true);
    await mentorsChange([ruth]);
    const written = await mails();
    expect(written).toHaveLength(1);
    expect(written[0].all).not.toContain('/saved#');
    expect(await list()).toMatchObject([{ fresh: 1 }, { fresh: 1 }]);
  });

  it('waits with the telling for somebody who is away', async () => {
    await keep(true);
    await inside(() => world.get(Accounts).setLeaving([imani.personId], true));
    await mentorsChange([ruth]);
    expect(await mails()).toEqual([]);
    await inside(() => world.get(Accounts).setLeaving([imani.personId], false));
    await inside(() => world.get(Outbox).record('people.returned', { personIds: [imani.personId] }));
    await world.attend();
    await world.attend();
    expect(await mails()).toHaveLength(1);
  });

  it('neither loses nor repeats anything when the mail cannot be written', async () => {
    await keep(true);
    const writing = jest.spyOn(world.get(MailRepository), 'insert').mockRejectedValueOnce(new Error('no'));
    await mentorsChange([ruth]);
    expect([await mails(), (await list())[0].toldAt]).toEqual([[], null]);
    await world.attend();
    await world.attend();
    expect(await mails()).toHaveLength(1);
    writing.mockRestore();
  });

  it('tells once where two workers look at the same moment', async () => {
    await keep(true);
    const elsewhere = await world.another(MatchingModule);
    jest.spyOn(elsewhere.get(FindMentorService), 'fitting').mockImplementation(async () => [ruth]);
    fit = [ruth];
    const { WaitingLooks } = await import('./waiting-looks.service.js');
    await Promise.all([world, elsewhere].map((one) => inside(() => one.get(WaitingLooks).look())));
    expect(await mails()).toHaveLength(1);
    await elsewhere.close();
  });

  it('lets nobody wait for one whose search cannot be looked at', async () => {
    await keep(true);
    const other = await world.person('learner');
    await keep(true, other);
    const fitting = world.get(FindMentorService).fitting as jest.Mock;
    fitting.mockImplementation(async (id: string) => (id === imani.personId ? Promise.reject(new Error('unreadable')) : [ruth]));
    await mentorsChange([ruth]);
    expect(await mails()).toMatchObject([{ recipient: await addressOf(other) }]);
  });

  it('asks about nobody while no mentor and no rule has changed', async () => {
    await keep(true);
    // What is open on the server since before a mentor's last change may have been about one.
    do await world.attend();
    while ((await world.query('select 1 from saved_search where looked <= (select max(changed_by) from mentor_change)')).length > 0);
    asked = 0;
    await world.attend();
    expect(asked).toBe(0);
    await mentorsChange([]);
    expect(asked).toBe(1);
    await world.query(`insert into decision_stamp (about, stamp) values ('words', gen_random_uuid())`);
    await world.attend();
    expect(asked).toBe(2);
    world.clock.advance(24 * 3_600_000);
    await world.attend();
    expect(asked).toBe(3);
  });

  it('is left by the button of a mail program, for good', async () => {
    const { id } = await keep(true);
    await mentorsChange([ruth]);
    const [{ unsubscribe }] = await world.query<{ unsubscribe: string }>('select unsubscribe from mail');
    const secret = unsubscribe.slice(unsubscribe.lastIndexOf('/') + 1);
    await inside(() => searches().leaveBy(secret));
    await inside(() => searches().change(imani, id, { name: 'Still here' }));
    await mentorsChange([ruth, omar]);
    expect([await list(), (await mails()).length]).toMatchObject([[{ name: 'Still here', waits: false }], 1]);
    await expect(inside(() => searches().leaveBy('A'.repeat(43)))).rejects.toMatchObject({ code: 'opt_out_unknown' });
  });

  it('hands out what is waited for, for counting', async () => {
    await keep(true);
    await keep(false);
    const all = await inside(async () => {
      const found = [];
      for await (const one of searches().waitingQueries()) found.push(one);
      return found;
    });
    expect(all).toEqual([{ accountId: imani.personId, query }]);
    await keep(true);
    expect(await inside(() => searches().countWaiting())).toBe(1);
  });
});
