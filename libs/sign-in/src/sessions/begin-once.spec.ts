import { createHash } from 'node:crypto';
import { FixedClock, newId } from '@akin/platform';
import { OPERATOR_REALM } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { OperatorAccountsRepository } from '../operators/operator-accounts.repository.js';
import { PendingRequestsRepository } from '../saml/pending-requests.repository.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions, type Beginning } from './sessions.service.js';

let t: TestDatabase;
let sessions: Sessions;
let requests: PendingRequestsRepository;
const clock = new FixedClock(new Date('2026-11-22T18:00:00Z'));
const realmId = OPERATOR_REALM;

beforeAll(async () => {
  t = await testDatabase();
  const accounts = new Accounts(t.db, new AccountsRepository(t.db));
  sessions = new Sessions(new SessionsRepository(t.national), accounts, new OperatorAccountsRepository(t.national), clock);
  requests = new PendingRequestsRepository(t.national);
});
afterAll(() => t.close());

const begin = (personId: string, by: { assertionId?: string; requestId?: string | null }, more: Partial<Beginning> = {}) =>
  sessions.begin(
    { realmId, personId, nameHash: Buffer.from('x'), sessionIndex: null, ...more },
    { issuer: 'idp', assertionId: newId(), requestId: null, keys: null, ...by },
  );
const begun = (tokens: (string | null)[]) => tokens.filter((token) => token !== null).length;
const open = (personId: string) =>
  t.national.ask<{ id: string }>('select id from session where person_id = $1 and revoked_at is null', [personId]);

async function asked(): Promise<string> {
  const [id, begunAt] = [`_${newId()}`, clock.now()];
  const request = { id, realmId, browserHash: Buffer.from('b'), returnTo: '/', fresh: false, mfa: false, sessionHash: null };
  await requests.save({ ...request, begunAt, expiresAt: new Date(begunAt.getTime() + 60_000) });
  return id;
}

it('begins one session of twenty for one assertion', async () => {
  const [personId, assertionId] = [newId(), newId()];
  expect(begun(await Promise.all(Array.from({ length: 20 }, () => begin(personId, { assertionId }))))).toBe(1);
  expect(await open(personId)).toHaveLength(1);
});

it('begins one session of twenty for one request, whatever assertions answer it', async () => {
  const [personId, requestId] = [newId(), await asked()];
  expect(begun(await Promise.all(Array.from({ length: 20 }, () => begin(personId, { requestId }))))).toBe(1);
  expect(await open(personId)).toHaveLength(1);
});

it('begins none for a request nobody made', async () => {
  expect(await begin(newId(), { requestId: '_never' })).toBeNull();
});

it('ends what the browser had open and what was begun as something else, and only when it begins', async () => {
  const personId = newId();
  const first = await begin(personId, {}, { standing: 'learner' });
  const elsewhere = await begin(personId, {}, { standing: 'learner mentor' });
  expect(await open(personId)).toHaveLength(1);
  const spent = { requestId: await asked() };
  expect(await begin(newId(), spent)).not.toBeNull();
  const inPlaceOf = [first, elsewhere].map((token) => createHash('sha256').update(token!).digest());
  expect(await begin(personId, spent, { standing: 'admin', inPlaceOf })).toBeNull();
  expect(await open(personId)).toHaveLength(1);
  expect(await begin(personId, {}, { standing: 'learner mentor', inPlaceOf })).not.toBeNull();
  expect(await open(personId)).toHaveLength(1);
});
