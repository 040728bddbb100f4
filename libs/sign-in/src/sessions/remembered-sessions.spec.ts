import { env, FixedClock, newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import type { Realm } from '../realm.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';

const before = env().SESSION_MEMORY_MS;
const name = Buffer.from('name');
let t: TestDatabase;
let school: School;
let realm: Realm;
let sessions: Sessions;
let personId: string;

beforeAll(async () => {
  // Far longer than any of these takes, so that only forgetting explains what is known anew.
  env().SESSION_MEMORY_MS = 3_600_000;
  t = await testDatabase();
  school = await t.school();
  realm = { kind: 'school', school };
  const accounts = new Accounts(t.db, new AccountsRepository(t.db));
  const clock = new FixedClock('2026-03-10T12:00:00Z');
  sessions = new Sessions(new SessionsRepository(t.national), accounts, new OperatorAccountsRepository(t.national), clock);
  const row = { key: null, mail: 'ada@n.example', givenName: 'Ada', familyName: 'Okafor', role: 'mentor' as const };
  [{ id: personId }] = await inSchool(school, () => accounts.upsertFromRoster([row]));
  await inSchool(school, () => t.db.run((m) => m.query(`update account set state = 'active' where id = $1`, [personId])));
});
afterAll(async () => {
  env().SESSION_MEMORY_MS = before;
  await t.close();
});

const begin = async () =>
  (await sessions.begin(
    { realmId: school.id, personId, nameHash: name, sessionIndex: null },
    { issuer: 'idp', assertionId: newId(), requestId: null, keys: null },
  ))!;
const look = (token: string) => inSchool(school, () => sessions.require(realm, token));

it('remembers an open session without looking', async () => {
  const token = await begin();
  await look(token);
  await t.national.run((m) => m.query('update session set revoked_at = now()'));
  await expect(look(token)).resolves.toMatchObject({ actor: { personId } });
});

it.each<[string, (mine: Awaited<ReturnType<typeof look>>, other: Awaited<ReturnType<typeof look>>) => Promise<unknown>]>([
  ['signing out', ({ actor }) => sessions.signOut(actor)],
  ['ending it from elsewhere', ({ actor }, other) => sessions.endOwn(other.actor, actor.sessionId)],
  ['ending all others', (_mine, other) => sessions.endOthers(other.actor)],
  ['ending the person’s', () => sessions.endPerson(school.id, personId)],
  ['ending the school’s', () => sessions.endRealm(school.id)],
  ['the provider’s word', () => sessions.endByName(school.id, name, [])],
])('forgets it at once after %s', async (_what, end) => {
  const [token, other] = [await begin(), await begin()];
  await end(await look(token), await look(other));
  await expect(look(token)).rejects.toMatchObject({ code: 'session_ended' });
});

it('looks anew when it is told that the rules have changed', async () => {
  const token = await begin();
  await look(token);
  await t.national.run((m) => m.query('update session set revoked_at = now()'));
  sessions.lookAnew();
  await expect(look(token)).rejects.toMatchObject({ code: 'session_ended' });
});
