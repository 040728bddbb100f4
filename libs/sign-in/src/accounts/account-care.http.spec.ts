import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccountView, AdmissionPolicy, SchoolRole } from '@akin/contracts';
import { FixedClock, newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { testApp } from '../testing/test-app.js';
import { Accounts } from './accounts.service.js';
import { AdmissionRepository } from './admission/admission.repository.js';

const clock = new FixedClock(new Date());
let t: TestDatabase;
let app: NestFastifyApplication;
let school: School;
let host: string;

interface Person {
  id: string;
  cookie: string;
}

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, clock);
});
afterAll(async () => {
  await app.close();
  await t.close();
});
beforeEach(async () => {
  school = await t.school();
  host = `${school.slug}.localhost:3000`;
  await app.get(SignInConfig).prepare(school.id, host);
});

const sql = <T>(statement: string, values: unknown[] = []) => inSchool(school, () => t.db.run((m) => m.query<T[]>(statement, values)));

async function person(given: string, ...roles: SchoolRole[]): Promise<Person> {
  const row = { key: null, mail: `${given}@${school.slug}.example`, givenName: given, familyName: 'Okafor', role: roles[0] };
  const [{ id }] = await inSchool(school, () => app.get(Accounts).upsertFromRoster([row]));
  await inSchool(school, async () => {
    for (const role of roles) await app.get(Accounts).grantRole(id, role);
    await t.db.run((m) => m.query(`update account set state = 'active', first_sign_in_at = now() where id = $1`, [id]));
  });
  return { id, cookie: await session(id) };
}

async function session(personId: string): Promise<string> {
  const begun = { realmId: school.id, personId, nameHash: Buffer.from('x'), sessionIndex: null };
  return `akin=${await app.get(Sessions).begin(begun, { issuer: 'idp', assertionId: newId(), requestId: null, keys: null })}`;
}

async function call<T>(who: Person, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = { host, origin: `http://${host}`, cookie: who.cookie };
  const reply = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json<T & { code?: string }>() };
}
const isIn = async (who: Person) =>
  (await app.inject({ method: 'GET', url: '/api/session', headers: { host, cookie: who.cookie } })).statusCode === 200;
const actions = async (of: Person) =>
  (
    await sql<{ action: string; actor_id: string }>('select action, actor_id from account_audit where subject_id = $1 order by at, id', [
      of.id,
    ])
  ).map(({ action, actor_id }) => [action, actor_id]);

describe('an administrator', () => {
  it('sees how a person signs in, and nothing whole', async () => {
    const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor')];
    await sql(`insert into login_identity values ('https://idp.example', 'unique_id', 'ada4711@n.example', $1)`, [ada.id]);
    const { status, body } = await call<AccountView>(admin, 'GET', `/api/accounts/${ada.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'ada Okafor', givenRoles: ['mentor'], ruleRoles: [], state: 'active', sessions: 1, self: false });
    expect(body.identifiers).toMatchObject([{ kind: 'unique_id', value: 'ad***@n.example' }]);
    expect(JSON.stringify(body)).not.toContain('4711');
  });

  it('suspends and reinstates, and both are told', async () => {
    const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor')];
    expect((await call<AccountView>(admin, 'POST', `/api/accounts/${ada.id}/suspend`)).body).toMatchObject({
      state: 'suspended',
      sessions: 0,
    });
    expect(await isIn(ada)).toBe(false);
    expect((await call<AccountView>(admin, 'POST', `/api/accounts/${ada.id}/reinstate`)).body).toMatchObject({ state: 'active' });
    // What ended stays ended.
    expect(await isIn(ada)).toBe(false);
    expect(await isIn({ ...ada, cookie: await session(ada.id) })).toBe(true);
    expect(await actions(ada)).toEqual([
      ['suspended', admin.id],
      ['reinstated', admin.id],
    ]);
    const trail = await call<{ items: unknown[]; total: number }>(admin, 'GET', `/api/accounts/${ada.id}/trail?page=1&size=20`);
    expect(trail.body).toMatchObject({ total: 2, items: [{ action: 'reinstated', actor: { id: admin.id, name: 'admin Okafor' } }, {}] });
  });

  it('gives and takes roles; the person has to sign in again', async () => {
    const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor', 'viewer')];
    const { body } = await call<AccountView>(admin, 'PUT', `/api/accounts/${ada.id}/roles`, { roles: ['mentor', 'reviewer'] });
    expect(body.givenRoles).toEqual(['mentor', 'reviewer']);
    expect(await isIn(ada)).toBe(false);
    expect((await actions(ada)).map(([action]) => action).sort()).toEqual(['role_given', 'role_taken']);
  });

  it('ends every session of somebody', async () => {
    const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor')];
    const elsewhere = { ...ada, cookie: await session(ada.id) };
    expect((await call<AccountView>(admin, 'GET', `/api/accounts/${ada.id}`)).body.sessions).toBe(2);
    await call(admin, 'POST', `/api/accounts/${ada.id}/end-sessions`);
    expect([await isIn(ada), await isIn(elsewhere)]).toEqual([false, false]);
  });

  it('reinstates somebody the last roster left out', async () => {
    const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor')];
    await inSchool(school, () => app.get(Accounts).setLeaving([ada.id], true));
    expect((await call<AccountView>(admin, 'POST', `/api/accounts/${ada.id}/reinstate`)).body).toMatchObject({ leaving: false });
    await call(admin, 'POST', `/api/accounts/${ada.id}/reinstate`);
    const told = await sql('select topic, payload from outbox_event');
    expect(told).toEqual([{ topic: 'people.returned', payload: { personIds: [ada.id] } }]);
  });

  it.each([
    ['suspends themselves', 'POST', '/suspend', undefined, 'own_account'],
    ['takes their own administration', 'PUT', '/roles', { roles: ['mentor'] }, 'own_account'],
  ] as const)('never %s', async (_what, method, path, body, code) => {
    const admin = await person('admin', 'admin');
    await person('other', 'admin');
    expect((await call(admin, method, `/api/accounts/${admin.id}${path}`, body)).body).toMatchObject({ code });
    expect(await isIn(admin)).toBe(true);
    expect(await actions(admin)).toEqual([]);
  });

  it('and another never end each other at the same moment', async () => {
    const [one, two] = [await person('one', 'admin'), await person('two', 'admin')];
    await Promise.all([call(one, 'POST', `/api/accounts/${two.id}/suspend`), call(two, 'POST', `/api/accounts/${one.id}/suspend`)]);
    const left = await sql(`select 1 from account where suspended_at is null and 'admin' = any(given_roles)`);
    expect(left).toHaveLength(1);
  });

  it('is the only one who may', async () => {
    const [viewer, ada] = [await person('viewer', 'viewer', 'coordinator'), await person('ada', 'mentor')];
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/trail'],
      ['POST', '/suspend'],
      ['POST', '/merge'],
    ] as const)
      expect((await call(viewer, method, `/api/accounts/${ada.id}${path}`)).status).toBe(403);
    expect((await call(viewer, 'GET', '/api/admission')).status).toBe(403);
  });

  it('finds nobody of another school', async () => {
    const admin = await person('admin', 'admin');
    expect((await call(admin, 'GET', `/api/accounts/${newId()}`)).body).toMatchObject({ code: 'not_found' });
    expect((await call(admin, 'GET', `/api/accounts/x`)).body).toMatchObject({ code: 'not_found' });
  });
});

describe('who may come in', () => {
  const adminRule = { by: 'entitlement', value: 'urn:akin:role:admin', role: 'admin' } as const;
  const put = (admin: Person, rules: AdmissionPolicy['rules']) =>
    call<AdmissionPolicy>(admin, 'PUT', '/api/admission', { rules, confirmNewIdentifiers: 'changed' });

  it('is kept as it was decided, and told', async () => {
    const admin = await person('admin', 'admin');
    expect((await call<AdmissionPolicy>(admin, 'GET', '/api/admission')).body).toEqual({ rules: [], confirmNewIdentifiers: 'always' });
    const rules = [{ by: 'affiliation', value: 'student', role: 'learner' } as const, adminRule];
    expect((await put(admin, rules)).body).toEqual({ rules, confirmNewIdentifiers: 'changed' });
    expect(await sql(`select 1 from account_audit where action = 'admission_changed' and actor_id = $1`, [admin.id])).toHaveLength(1);
  });

  it('never leaves the school without an administrator', async () => {
    const admin = await person('admin', 'admin');
    await put(admin, [adminRule]);
    await sql(
      `with done as (update account set given_roles = '{}', entitled_roles = '{admin}' where id = $1 returning 1) select 1 from done`,
      [admin.id],
    );
    const byRule = { ...admin, cookie: await session(admin.id) };
    expect((await put(byRule, [])).body).toMatchObject({ code: 'admission_locks_out' });
    expect((await put(byRule, [adminRule, { by: 'group', value: 'g', role: 'viewer' }])).status).toBe(200);
  });

  /** One administrator by hand and one by a rule. */
  async function both() {
    const given = await person('given', 'admin');
    await put(given, [adminRule]);
    const { id } = await person('by-rule', 'mentor');
    await sql(`with done as (update account set entitled_roles = '{admin}' where id = $1 returning 1) select 1 from done`, [id]);
    return { given, byRule: { id, cookie: await session(id) } };
  }
  const takeRole = (by: Person, from: Person) => call(by, 'PUT', `/api/accounts/${from.id}/roles`, { roles: ['viewer'] });

  it('counts no administrator by a rule that is gone', async () => {
    const { given, byRule } = await both();
    expect((await put(given, [])).status).toBe(200);
    expect((await takeRole(byRule, given)).body).toMatchObject({ code: 'last_admin' });
    expect((await call(byRule, 'POST', `/api/accounts/${given.id}/suspend`)).body).toMatchObject({ code: 'last_admin' });
  });

  it('leaves one when the rule and the last role by hand go at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { given, byRule } = await both();
      const [rule, role] = await Promise.all([put(given, []), takeRole(byRule, given)]);
      const { length: rules } = (await app.get(AdmissionRepository).find(school.id))?.rules ?? [];
      const { length: left } = await sql(`select 1 from account where 'admin' = any(given_roles)`);
      expect([rules + left > 0, rule.status === 200, role.status === 200]).toEqual([true, rules === 0, left === 0]);
      await sql('with gone as (delete from account returning 1) select 1 from gone');
    }
  });
});

it('what was told is neither changed nor taken back', async () => {
  const [admin, ada] = [await person('admin', 'admin'), await person('ada', 'mentor')];
  await call(admin, 'POST', `/api/accounts/${ada.id}/suspend`);
  await inSchool(school, () => t.db.run((m) => m.query('delete from account_audit')));
  await inSchool(school, () => t.db.run((m) => m.query(`update account_audit set action = 'x'`)));
  expect((await actions(ada)).map(([action]) => action)).toEqual(['suspended']);
});
