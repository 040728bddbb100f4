import type { ErrorBody, SignInUpkeepView } from '@akin/contracts';
import { MetadataReader, MetadataRefresh, SignInConfig, waitingDigest } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';
import { IdpUnderTest } from './testing/idp-under-test.js';

describe('keeping a sign-in that is on', () => {
  let api: ApiUnderTest;
  beforeAll(async () => void (api = await ApiUnderTest.start()));
  afterAll(() => api.stop());

  const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
  const url = 'https://idp.lake.example/metadata';

  let schools = 0;
  /** A school whose metadata came from an address, and an administrator of it. */
  async function followed() {
    const school = await api.t.school(`kept-${++schools}`);
    const idp = await IdpUnderTest.of('kept');
    const config = api.app.get(SignInConfig);
    await config.prepare(school.id, hostOf(school));
    await config.applyIdpMetadata(school.id, idp.metadata(), { url, signer: null, etag: null, modified: null, readAt: new Date() });
    return { school, idp, ...(await api.person(school, `admin@${school.slug}.example`, 'admin')) };
  }

  const ask = (school: School, cookie: string, what = '', body?: object) =>
    api.call(body ? 'POST' : 'GET', hostOf(school), `/api/sign-in/upkeep${what}`, { cookie, ...(body ? { body } : {}) });
  const viewOf = ({ body }: Answer) => body as SignInUpkeepView;

  /** What is found at the address from now on. */
  function found(text: string): jest.SpyInstance {
    return jest
      .spyOn(api.app.get(MetadataReader), 'look')
      .mockResolvedValue({ kind: 'changed', text, etag: null, modified: null } as never);
  }

  it('shows what comes from the address, and takes in what is found there', async () => {
    const { school, idp, cookie } = await followed();
    expect(viewOf(await ask(school, cookie))).toMatchObject({
      refresh: { url, failures: 0, problem: null, waiting: null, lastReadAt: expect.any(String), nextAt: expect.any(String) },
      keys: { stage: 'one', certificates: [{ use: 'signs' }] },
      warnings: [],
    });
    const look = found(idp.metadata().replace('/slo', '/away'));
    expect((await ask(school, cookie, '/refresh', {})).status).toBe(200);
    look.mockRestore();
    expect(await api.app.get(SignInConfig).liveIdp(school.id)).toMatchObject({ sloUrl: expect.stringContaining('/away') });
  });

  it('holds what changes too much until an administrator has seen it and says yes', async () => {
    const { school, idp, cookie, id } = await followed();
    const stranger = (await IdpUnderTest.of('stranger')).metadata().replace(/entityID="[^"]+"/, `entityID="${idp.entityId}"`);
    const look = found(stranger);
    const { waiting } = viewOf(await ask(school, cookie, '/refresh', {})).refresh;
    look.mockRestore();
    expect(waiting).toMatchObject({ digest: waitingDigest(stranger), idp: { entityId: idp.entityId } });
    expect(waiting?.changes[0]).toBe('None of the signing keys that are relied on now is in it any more.');
    expect(viewOf(await ask(school, cookie)).warnings).toEqual(['New metadata of your identity provider waits for your yes.']);
    expect(codeOf(await ask(school, cookie, '/accept', { digest: 'another' }))).toBe('409 nothing_waiting');
    const after = viewOf(await ask(school, cookie, '/accept', { digest: waiting?.digest ?? '' }));
    expect(after.refresh.waiting).toBeNull();
    expect(after.deeds).toEqual([{ at: expect.any(String), action: 'sign_in_metadata_accepted', byOperator: false, reason: null }]);
    expect((await api.app.get(MetadataRefresh).state(school.id))?.xml).toBe(stranger);
    const lines = await api.t.national.run((m) => m.query<object[]>('select * from operator_audit where institution_id = $1', [school.id]));
    expect(JSON.stringify(lines)).not.toContain(id);
  });

  it('changes our key in three steps, each in its turn', async () => {
    const { school, cookie } = await followed();
    const step = (name: string) => ask(school, cookie, '/keys', { step: name });
    expect(codeOf(await step('switch'))).toBe('409 key_change_out_of_turn');
    const stages: unknown[] = [];
    for (const name of ['begin', 'switch', 'finish']) {
      const { keys } = viewOf(await step(name));
      stages.push([keys.stage, keys.certificates.map(({ use }) => use)]);
    }
    expect(stages).toEqual([
      ['coming', ['signs', 'coming']],
      ['going', ['signs', 'going']],
      ['one', ['signs']],
    ]);
    expect(codeOf(await step('leap'))).toBe('400 bad_input');
    expect(viewOf(await ask(school, cookie)).deeds.map(({ action }) => action)).toEqual([
      'sign_in_key_finished',
      'sign_in_key_switched',
      'sign_in_key_begun',
    ]);
    const trail = await inSchool(school, () =>
      api.t.db.run((m) => m.query<object[]>(`select actor_id = subject_id as own from account_audit where action = 'sign_in_cared_for'`)),
    );
    expect(trail).toEqual([{ own: true }, { own: true }, { own: true }]);
  });

  it('reads nothing where there is no address', async () => {
    const { school, idp, cookie } = await followed();
    await api.app.get(SignInConfig).applyIdpMetadata(school.id, idp.metadata());
    expect(codeOf(await ask(school, cookie, '/refresh', {}))).toBe('404 not_found');
  });

  it('is the administrators’ alone, and each school’s own', async () => {
    const [here, there] = [await followed(), await followed()];
    const { cookie } = await api.person(here.school, 'reviewer@lake.example', 'reviewer');
    for (const [what, body] of [
      ['', undefined],
      ['/refresh', {}],
      ['/accept', { digest: 'x' }],
      ['/keys', { step: 'begin' }],
    ] as const) {
      expect(codeOf(await ask(here.school, cookie, what, body))).toBe('403 not_your_role');
      expect((await ask(there.school, here.cookie, what, body)).status).toBe(401);
    }
  });
});
