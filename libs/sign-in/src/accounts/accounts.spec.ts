import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import type { RosterPerson } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';

let t: TestDatabase;
let school: School;
let accounts: Accounts;

beforeAll(async () => {
  t = await testDatabase();
  accounts = new Accounts(t.db, new AccountsRepository(t.db));
});
beforeEach(async () => {
  school = await t.school();
});
afterAll(() => t.close());

const here = <T>(work: () => Promise<T>) => inSchool(school, work);
const person = (given: string, over: Partial<RosterPerson> = {}): RosterPerson => ({
  key: null,
  mail: `${given}@n.example`,
  givenName: given,
  familyName: 'Okafor',
  role: 'mentor',
  ...over,
});
const upsert = (...rows: RosterPerson[]) => here(() => accounts.upsertFromRoster(rows));

describe('a roster', () => {
  it('adds, changes and leaves alone, in the rows’ order', async () => {
    await upsert(person('Ada', { key: '1' }), person('Ben', { key: '2' }));
    const outcomes = await upsert(
      person('Cyd', { key: '3' }),
      person('Ben', { key: '2', mail: 'b@n.example' }),
      person('Ada', { key: '1' }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'changed', 'unchanged']);
    expect((await here(() => accounts.all())).map(({ name, mail, roles, state }) => [name, mail, roles, state])).toEqual([
      ['Ada Okafor', 'Ada@n.example', ['mentor'], 'invited'],
      ['Ben Okafor', 'b@n.example', ['mentor'], 'invited'],
      ['Cyd Okafor', 'Cyd@n.example', ['mentor'], 'invited'],
    ]);
  });

  it('adds a role and takes none', async () => {
    const [{ id }] = await upsert(person('Ada'));
    await upsert(person('Ada', { role: 'learner' }));
    expect((await here(() => accounts.find(id)))?.roles).toEqual(['mentor', 'learner']);
  });

  it('is all or nothing', async () => {
    await upsert(person('Ada', { key: '1' }));
    await expect(upsert(person('Ben'), person('Eve', { key: '9', mail: 'ADA@n.example' }))).rejects.toMatchObject({ code: 'bad_input' });
    expect(await here(() => accounts.all())).toHaveLength(1);
  });

  it('takes thousands at once', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => person(`p${at}`, { key: String(at) }));
    expect((await upsert(...many)).every(({ outcome }) => outcome === 'added')).toBe(true);
    expect((await upsert(...many)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  });
});

describe('people', () => {
  it('are found by mail address in any case', async () => {
    const [{ id }] = await upsert(person('Ada'));
    expect((await here(() => accounts.findByMail(' aDA@N.example')))?.id).toBe(id);
    expect(await here(() => accounts.findByMail('nobody@n.example'))).toBeNull();
  });

  it('are listed by role and by part of a name, signs taken literally', async () => {
    await upsert(person('Ada'), person('Ben'), person('Cyd', { role: 'learner' }), person('D_d'));
    const list = (filter: { role?: 'mentor' | 'learner'; q?: string }) => here(() => accounts.list({ ...filter, page: 1, size: 2 }));
    expect(await list({ role: 'mentor' })).toMatchObject({ total: 3, items: [{ name: 'Ada Okafor' }, { name: 'Ben Okafor' }] });
    expect(await list({ q: 'en ok' })).toMatchObject({ total: 1, items: [{ name: 'Ben Okafor' }] });
    expect((await list({ q: '_' })).total).toBe(1);
    expect((await list({ q: '%' })).total).toBe(0);
  });

  it('get a role once', async () => {
    const [{ id }] = await upsert(person('Ada'));
    await here(() => accounts.grantRole(id, 'admin'));
    await here(() => accounts.grantRole(id, 'admin'));
    expect((await here(() => accounts.find(id)))?.roles).toEqual(['mentor', 'admin']);
    await expect(here(() => accounts.grantRole(school.id, 'admin'))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are flagged when they are missing, until they are back', async () => {
    const [{ id }] = await upsert(person('Ada'));
    await here(() => accounts.setLeaving([id], true));
    expect((await here(() => accounts.find(id)))?.leaving).toBe(true);
    await upsert(person('Ada'));
    expect((await here(() => accounts.find(id)))?.leaving).toBe(false);
  });

  it('of one school are nobody at another', async () => {
    const [{ id }] = await upsert(person('Ada'));
    const other = await t.school();
    expect(await inSchool(other, () => accounts.find(id))).toBeNull();
  });
});
