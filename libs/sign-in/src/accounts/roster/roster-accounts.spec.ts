import { newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { RosterAccountsUndo } from './roster-accounts-undo.repository.js';
import { RosterAccounts } from './roster-accounts.repository.js';

/** What a roster writes of one person; null leaves what is there. */
interface Written {
  id: string;
  is_new?: boolean;
  key?: string | null;
  mail?: string | null;
  given_name?: string | null;
  family_name?: string | null;
  role?: string | null;
  returns?: boolean;
  key_before?: string | null;
  mail_before?: string | null;
  given_name_before?: string | null;
  family_name_before?: string | null;
}

let t: TestDatabase;
let school: School;
let accounts: RosterAccounts;
let undo: RosterAccountsUndo;

beforeAll(async () => {
  t = await testDatabase();
  [accounts, undo] = [new RosterAccounts(t.db), new RosterAccountsUndo(t.db)];
});
beforeEach(async () => {
  school = await t.school();
});
afterAll(() => t.close());

const inside = <T>(work: () => Promise<T>) => inSchool(school, () => t.db.run(work));
const rows = <Row>(sql: string, ...values: unknown[]) => inSchool(school, () => t.db.run((m) => m.query<Row[]>(sql, values)));
const listed = (...people: Written[]) => ({
  sql: `select * from jsonb_to_recordset($1::jsonb) as listed (id uuid, is_new boolean, key text, mail text, given_name text, family_name text,
    role text, returns boolean, key_before text, mail_before text, given_name_before text, family_name_before text)`,
  values: [JSON.stringify(people)],
});
const ada: Written = {
  id: newId(),
  is_new: true,
  key: 'k1',
  mail: 'ada@n.example',
  given_name: 'Ada',
  family_name: 'Osei',
  role: 'mentor',
  returns: true,
};
const added = () => inside(() => accounts.add(listed(ada)));
const admit = (id: string) =>
  rows(
    `insert into account (id, mail, given_name, display_name, state, named_by_roster) values ($1, 'bo@n.example', 'B', 'Bo L.', 'active', false)`,
    id,
  );
const identify = (id: string) =>
  rows(`insert into login_identity (issuer, kind, value, account_id) values ('idp', 'unique_id', $1::text, $1::text::uuid)`, id);
const identities = (id: string) => rows('select 1 from login_identity where account_id = $1', id);
const account = async (id: string) => (await rows<Record<string, unknown>>('select * from account where id = $1', id))[0];

it('adds people with the role of their roster, and its stamp tells', async () => {
  const before = await inside(() => accounts.stamp());
  expect(await added()).toBe(1);
  expect(await account(ada.id)).toMatchObject({ roster_key: 'k1', given_roles: ['mentor'], state: 'invited', named_by_roster: true });
  expect(await inside(() => accounts.all('mentor'))).toMatchObject([
    { id: ada.id, key: 'k1', hasRole: true, roleGiven: true, leaving: false },
  ]);
  expect(await inside(() => accounts.stamp())).not.toBe(before);
});

it('leaves what is not written, and has whoever returns leave no more', async () => {
  await added();
  expect(await inside(() => accounts.setLeaving(listed(ada), true))).toEqual([ada.id]);
  expect(await inside(() => accounts.setLeaving(listed(ada), true))).toEqual([]);
  await inside(() => accounts.change(listed({ id: ada.id, family_name: 'Mensah', returns: true })));
  expect(await account(ada.id)).toMatchObject({
    roster_key: 'k1',
    given_name: 'Ada',
    family_name: 'Mensah',
    given_roles: ['mentor'],
    leaving: false,
  });
});

it('has the identifiers of somebody let in by a rule wait for a yes, and keeps those of a person of the roster', async () => {
  const bo = newId();
  await added();
  await admit(bo);
  for (const id of [ada.id, bo]) await identify(id);
  const claimed = { id: bo, key: 'k2', mail: 'bo@n.example', given_name: 'Bo', family_name: 'Li', role: 'mentor', returns: true };
  expect(await inside(() => accounts.change(listed(claimed, { id: ada.id, family_name: 'Mensah', returns: true })))).toBe(0);
  expect(await identities(bo)).toEqual([]);
  expect(await identities(ada.id)).toHaveLength(1);
  expect(await account(bo)).toMatchObject({ named_by_roster: true, display_name: null, given_name: 'Bo', roster_key: 'k2' });
});

it('says how many of them are not there any more', async () => {
  expect(await inside(() => accounts.change(listed({ id: newId(), family_name: 'Li', returns: true })))).toBe(1);
});

it.each<[string, string | null, string[]]>([
  ['nobody', null, []],
  ['who has signed in', 'update account set first_sign_in_at = now()', ['signed_in']],
  ['whom somebody has given a role', `update account set given_roles = given_roles || array['reviewer']`, ['cared_for']],
  ['whom somebody has suspended', 'update account set suspended_at = now()', ['cared_for']],
  ['who is called something else', `update account set family_name = 'Mensah'`, ['changed']],
  ['who is gone', 'delete from account', ['gone']],
])('taking a new person back finds %s to have acted', async (_who, since, why) => {
  await added();
  if (since) await rows(since);
  expect((await inside(() => undo.actedSince(listed(ada)))).map((one) => one.why)).toEqual(why);
});

it('takes back who is new, and puts back what was written of who was known', async () => {
  await added();
  const change: Written = { id: ada.id, is_new: false, family_name: 'Mensah', role: 'learner', returns: true, family_name_before: 'Osei' };
  await inside(() => accounts.change(listed(change)));
  await inside(() => undo.restore(listed(change)));
  expect(await account(ada.id)).toMatchObject({ family_name: 'Osei', given_name: 'Ada', roster_key: 'k1', given_roles: ['mentor'] });
  await inside(() => undo.remove(listed({ ...ada, is_new: false })));
  expect(await account(ada.id)).toBeDefined();
  await inside(() => undo.remove(listed(ada)));
  expect(await account(ada.id)).toBeUndefined();
});
