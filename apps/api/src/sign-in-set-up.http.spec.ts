import type { ErrorBody, SignInDraftView, TrialView } from '@akin/contracts';
import { inSchool } from '@akin/tenancy';
import { hostOf } from './testing/api-under-test.js';
import { IdpUnderTest, imani } from './testing/idp-under-test.js';
import { codeOf, PreparingWorld, type Caller } from './testing/preparing-world.js';

let world: PreparingWorld;
beforeAll(async () => {
  world = await PreparingWorld.open();
});
afterAll(() => world.close());

describe.each<[string, () => Promise<Caller>]>([
  ['who came by a set-up link', () => world.guest()],
  ['an administrator, before anything is on', () => world.admin()],
])('%s', (_who, come) => {
  it('prepares, tests and switches on exactly what was tested', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('first')];
    expect(await world.show(who)).toMatchObject({
      live: null,
      draft: null,
      previous: null,
      sp: { entityId: expect.stringContaining(who.school.slug) },
    });
    expect((await world.show(who)).presets).toHaveLength(8);
    expect(codeOf(await world.ask(who, 'POST', '/draft/trial'))).toBe('400 bad_input');
    const given = await world.give(who, idp);
    expect(given).toMatchObject({ idp: { entityId: idp.entityId }, ready: false, trial: null, options: { vendor: 'shibboleth' } });
    expect(codeOf(await world.switchOn(who, given.digest))).toBe('409 trial_needed');

    const before = await world.traces(who);
    const trial = await world.tries(who, idp, { signed: 'assertion' });
    expect(trial).toMatchObject({
      passed: true,
      problem: null,
      masked: true,
      signed: { assertion: true, response: false, encrypted: false },
    });
    expect(await world.traces(who)).toBe(before);
    expect(await world.draft(who)).toMatchObject({ ready: true, trial: { passed: true }, digest: given.digest });
    expect(codeOf(await world.switchOn(who, 'another'))).toBe('409 draft_changed');
    expect(codeOf(await world.switchOn(who, given.digest))).toBe('204');
    expect((await world.api.call('GET', hostOf(who.school), '/saml/login')).status).toBe(302);
    const trail = await inSchool(who.school, () =>
      world.api.t.db.run((m) =>
        m.query<object[]>(`select actor_id = subject_id as own from account_audit where action = 'sign_in_switched'`),
      ),
    );
    expect(trail).toEqual(who.base === '/api/sign-in' ? [{ own: true }] : []);
  });

  it('sees what arrived masked, and the values only when they ask, which is written down', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('masked')];
    await world.give(who, idp);
    const attributes = [...imani, { name: 'urn:custom:9', friendlyName: 'hobby', values: ['sailing'] }];
    const trial = await world.tries(who, idp, { attributes });
    expect(trial.identifier).toEqual({ kind: 'unique_id', label: 'eduPersonUniqueId', value: 'i••••@lake.example' });
    expect(trial.fields.find(({ field }) => field === 'mail')).toEqual({
      field: 'mail',
      from: 'urn:oid:0.9.2342.19200300.100.1.3',
      values: ['i••••••••••@lake.example'],
    });
    expect(trial.attributes.map(({ fills }) => fills)).toEqual(['identifier', 'mail', 'givenName', 'familyName', null]);
    expect(JSON.stringify(trial)).not.toMatch(/Imani|Reyes|imani|sailing/);
    const shown = (await world.ask(who, 'POST', '/draft/trial/values')).body as TrialView;
    expect(shown).toMatchObject({ masked: false, identifier: { value: 'imani@lake.example' } });
    expect(JSON.stringify(shown)).toContain('sailing');
    const rows = JSON.stringify(await world.national('select * from sign_in_trial', []));
    expect(rows).not.toMatch(/Imani|Reyes|imani|sailing/);
    const [line] = await world.national<object>(
      `select action, operator_id, detail from operator_audit where institution_id = $1 order by at desc, id desc limit 1`,
      [who.school.id],
    );
    expect(line).toEqual({ action: 'sign_in_values_seen', operator_id: null, detail: {} });
  });

  it.each<[string, object, string]>([
    ['a wrong audience', { audiences: [['https://other.example']] }, 'audience'],
    ['no signature', { signed: 'none' }, 'unsigned'],
    ['an old answer', { issuedAt: new Date(Date.now() - 3_600_000) }, 'too_old'],
    ['a status that says no', { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, 'status'],
    ['no identifier', { attributes: imani.slice(1), nameIdXml: '' }, 'no_identity'],
    ['a scope that is not theirs', { attributes: [{ ...imani[0], values: ['imani@sea.example'] }] }, 'scope'],
    ['neither name nor mail', { attributes: imani.slice(0, 1) }, ''],
  ])('is told why %s would sign nobody in, and cannot switch it on', async (_what, departures, reason) => {
    const [who, idp] = [await come(), await IdpUnderTest.of('refused')];
    const { digest } = await world.give(who, idp);
    const trial = await world.tries(who, idp, departures);
    expect([trial.passed, trial.problem?.reason ?? '']).toEqual([false, reason]);
    if (trial.problem)
      expect(trial.problem).toMatchObject({ sentence: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) });
    else expect(trial.missing).toContainEqual(expect.objectContaining({ what: 'name_or_mail', weight: 'must' }));
    expect(codeOf(await world.switchOn(who, digest))).toBe('409 trial_needed');
  });

  it('cannot switch on what was changed since the test', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('changed')];
    const tested = await world.give(who, idp);
    await world.tries(who, idp);
    const options = { ...tested.options, wantEncrypted: true };
    const changed = (await world.ask(who, 'PUT', '/draft/options', options)).body as SignInDraftView;
    expect(changed).toMatchObject({ ready: false, trial: null });
    expect(changed.digest).not.toBe(tested.digest);
    expect(codeOf(await world.switchOn(who, tested.digest))).toBe('409 draft_changed');
    expect(codeOf(await world.switchOn(who, changed.digest))).toBe('409 trial_needed');
    await world.ask(who, 'PUT', '/draft/options', tested.options);
    expect(codeOf(await world.switchOn(who, tested.digest))).toBe('204');
  });

  it('is told when it was changed while they were away', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('away')];
    const { options } = await world.give(who, idp);
    const carried = await world.begins(who);
    await world.ask(who, 'PUT', '/draft/options', { ...options, wantResponseSigned: true });
    expect((await idp.answers(world.api, who.school, carried)).status).toBe(303);
    expect((await world.ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'draft_changed' } });
  });

  it.each<[string, object, string]>([
    ['neither signature', { wantResponseSigned: false, wantAssertionSigned: false }, 'wantAssertionSigned'],
    ['a format nobody knows', { nameIdFormat: 'urn:x' }, 'nameIdFormat'],
    ['a context that is no address', { contextClasses: ['mfa'] }, 'contextClasses'],
    ['a name twice', { attributes: { mail: ['a', 'a'] } }, 'attributes.mail'],
  ])('may not ask for %s', async (_what, change, field) => {
    const [who, idp] = [await come(), await IdpUnderTest.of('options')];
    const { options } = await world.give(who, idp);
    const wished = { ...options, ...change, attributes: { ...options.attributes, ...(change as { attributes?: object }).attributes } };
    const answer = await world.ask(who, 'PUT', '/draft/options', wished);
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields?.[0].field).toBe(field);
  });

  it('drops what is prepared', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('dropped')];
    await world.give(who, idp);
    expect((await world.ask(who, 'DELETE', '/draft')).status).toBe(204);
    expect((await world.show(who)).draft).toBeNull();
    expect(codeOf(await world.ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
  });
});
