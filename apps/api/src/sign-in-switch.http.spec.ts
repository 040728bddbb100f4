import { inflateRawSync } from 'node:zlib';
import type { SignInDraftView } from '@akin/contracts';
import { SignInConfig } from '@akin/sign-in';
import { hostOf } from './testing/api-under-test.js';
import { IdpUnderTest, postAnswer } from './testing/idp-under-test.js';
import { codeOf, PreparingWorld } from './testing/preparing-world.js';

let world: PreparingWorld;
beforeAll(async () => {
  world = await PreparingWorld.open();
});
afterAll(() => world.close());

describe('while people sign in with something else', () => {
  /** Live with one identity provider, another prepared; Imani is on the roster. */
  async function both() {
    const [live, prepared] = [await IdpUnderTest.of('live'), await IdpUnderTest.of('prepared')];
    const who = await world.admin(live);
    await world.api.person(who.school, 'imani.reyes@lake.example', 'learner');
    await world.give(who, prepared);
    return { who, live, prepared };
  }

  it('goes on untouched by what is prepared and tested', async () => {
    const { who, live, prepared } = await both();
    await world.tries(who, prepared);
    const signedIn = await live.answers(world.api, who.school, await world.login(who));
    expect(signedIn.status).toBe(303);
    expect((await world.show(who)).live).toMatchObject({ idp: { entityId: live.entityId } });
  });

  it('never signs anybody in by an answer to a test, whatever it is brought with', async () => {
    const { who, live, prepared } = await both();
    await world.api.app.get(SignInConfig).setAnswerOptions(who.school.id, { allowUnsolicited: true });
    const before = await world.traces(who);
    const trial = await world.begins(who);
    const started = await world.login(who);
    const everything = `${trial.cookie}; ${started.cookie}`;
    for (const idp of [live, prepared]) {
      const mine = idp.encoded(who.school, trial.requestId);
      const stripped = idp.encoded(who.school, null, { confirmationInResponseTo: trial.requestId });
      const swapped = idp.encoded(who.school, started.requestId, { confirmationInResponseTo: trial.requestId });
      for (const SAMLResponse of [mine, stripped, swapped])
        for (const cookie of [started.cookie, everything, trial.cookie, trial.cookie.replace('akin-trial', 'akin-start')])
          for (const process of [world.api, world.second]) {
            const answer = await postAnswer(process, who.school, cookie, { SAMLResponse, RelayState: '' });
            expect(String(answer.headers['set-cookie'] ?? '')).not.toMatch(/(^|,)akin=/);
          }
    }
    expect(await world.traces(who)).toBe(before);
  });

  it('never judges an ordinary answer by what is prepared', async () => {
    const { who, prepared, live } = await both();
    const before = await world.traces(who);
    const started = await world.login(who);
    const trial = await world.begins(who);
    const both2 = `${trial.cookie}; ${started.cookie}`;
    for (const cookie of [started.cookie, both2]) {
      const answer = await prepared.answers(world.api, who.school, { ...started, cookie });
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await world.traces(who)).toBe(before);
    expect(codeOf(await world.ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect((await live.answers(world.api, who.school, { ...started, cookie: both2 })).status).toBe(303);
  });

  it('is switched over with everything, and back exactly, for a day', async () => {
    const { who, live, prepared } = await both();
    const before = (await world.show(who)).live;
    const options = { ...(await world.draft(who)).options, wantResponseSigned: true, contextClasses: ['https://refeds.org/profile/mfa'] };
    const { digest } = (await world.ask(who, 'PUT', '/draft/options', options)).body as SignInDraftView;
    await world.tries(who, prepared, { signed: 'both', contextClass: 'https://refeds.org/profile/mfa' });
    expect(codeOf(await world.switchOn(who, digest))).toBe('204');
    const after = await world.show(who);
    expect(after).toMatchObject({
      live: { idp: { entityId: prepared.entityId }, options },
      draft: null,
      previous: { entityId: live.entityId },
    });
    expect((await live.answers(world.api, who.school, await world.login(who))).status).toBe(401);
    expect((await prepared.answers(world.api, who.school, await world.login(who), { signed: 'both' })).status).toBe(401);
    const fit = { signed: 'both', contextClass: 'https://refeds.org/profile/mfa' } as const;
    expect((await prepared.answers(world.api, who.school, await world.login(who), fit)).status).toBe(303);

    expect(codeOf(await world.ask(who, 'POST', '/switch-back'))).toBe('204');
    const back = await world.show(who);
    expect({ ...back.live, since: '' }).toEqual({ ...before, since: '' });
    expect(back).toMatchObject({ previous: null, draft: { idp: { entityId: prepared.entityId }, options } });
    expect((await live.answers(world.api, who.school, await world.login(who))).status).toBe(303);
    expect(codeOf(await world.ask(who, 'POST', '/switch-back'))).toBe('409 no_way_back');
    const lines = await world.national<{ action: string }>(
      'select action, operator_id from operator_audit where institution_id = $1 order by at, id',
      [who.school.id],
    );
    expect(lines).toEqual(['sign_in_replaced', 'sign_in_switched_back'].map((action) => ({ action, operator_id: null })));
  });

  it('ends what the other provider vouched for, but for the administrator who switches, there and back', async () => {
    const { who, prepared } = await both();
    const stands = async (cookie: string) => (await world.api.call('GET', hostOf(who.school), '/api/session', { cookie })).status;
    const { cookie: learner, id } = await world.api.person(who.school, 'leo@lake.example', 'learner');
    const { cookie: other } = await world.api.person(who.school, 'second@lake.example', 'admin');
    const { digest } = await world.draft(who);
    await world.tries(who, prepared);
    expect([await stands(learner), await stands(other), await stands(who.cookie)]).toEqual([200, 200, 200]);
    await world.switchOn(who, digest);
    expect([await stands(learner), await stands(other), await stands(who.cookie)]).toEqual([401, 401, 200]);
    const anew = await world.api.again(who.school, id);
    await world.ask(who, 'POST', '/switch-back');
    expect([await stands(anew), await stands(who.cookie)]).toEqual([401, 200]);
  });

  it('leaves everybody signed in where the same provider is only asked for something else', async () => {
    const { who, live } = await both();
    const { cookie } = await world.api.person(who.school, 'leo@lake.example', 'learner');
    await world.give(who, live);
    const options = { ...(await world.draft(who)).options, wantResponseSigned: true };
    const { digest } = (await world.ask(who, 'PUT', '/draft/options', options)).body as SignInDraftView;
    await world.tries(who, live, { signed: 'both' });
    expect(codeOf(await world.switchOn(who, digest))).toBe('204');
    expect((await world.api.call('GET', hostOf(who.school), '/api/session', { cookie })).status).toBe(200);
  });

  describe('and administrators need a second factor', () => {
    const mfa = 'https://refeds.org/profile/mfa';
    async function strict() {
      const { who, prepared } = await both();
      await world.national('update sign_in set admins_need_mfa = true where realm_id = $1 returning 1', [who.school.id]);
      await world.national('update session set mfa = true where realm_id = $1 returning 1', [who.school.id]);
      return { who, prepared };
    }

    it('asks the tester for one, and says that without it nobody is switched', async () => {
      const { who, prepared } = await strict();
      expect((await world.show(who)).adminsNeedMfa).toBe(true);
      const { url } = await world.begins(who);
      expect(inflateRawSync(Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64')).toString()).toContain(mfa);
      const { digest } = await world.draft(who);
      const trial = await world.tries(who, prepared);
      expect(trial).toMatchObject({ passed: false, problem: null, mfa: false });
      expect(trial.missing).toContainEqual(expect.objectContaining({ what: 'second_factor', weight: 'must' }));
      expect(codeOf(await world.switchOn(who, digest))).toBe('409 trial_needed');
      expect(await world.tries(who, prepared, { contextClass: mfa })).toMatchObject({ passed: true, mfa: true });
      expect(codeOf(await world.switchOn(who, digest))).toBe('204');
    });

    it('takes no test that passed before they did', async () => {
      const { who, prepared } = await both();
      const { digest } = await world.draft(who);
      await world.tries(who, prepared);
      await world.national('update sign_in set admins_need_mfa = true where realm_id = $1 returning 1', [who.school.id]);
      await world.national('update session set mfa = true where realm_id = $1 returning 1', [who.school.id]);
      expect(await world.draft(who)).toMatchObject({ ready: false });
      expect(codeOf(await world.switchOn(who, digest))).toBe('409 trial_needs_mfa');
    });
  });

  it('cannot be switched back after a day', async () => {
    const { who, prepared } = await both();
    const { digest } = await world.draft(who);
    await world.tries(who, prepared);
    await world.switchOn(who, digest);
    await world.national(`update sign_in_previous set until = now() where realm_id = $1 returning 1`, [who.school.id]);
    expect((await world.show(who)).previous).toBeNull();
    expect(codeOf(await world.ask(who, 'POST', '/switch-back'))).toBe('409 no_way_back');
  });

  it('lets one of two who prepare at once win, and tells the other', async () => {
    const { who, prepared } = await both();
    const { digest } = await world.draft(who);
    await world.tries(who, prepared);
    const answers = await Promise.all([world.switchOn(who, digest), world.switchOn(who, digest), world.switchOn(who, digest)]);
    expect(answers.map(codeOf).sort()).toEqual(['204', '409 draft_changed', '409 draft_changed']);
  });

  it('has no guest any more, and no route for others', async () => {
    const { who } = await both();
    const late = { ...who, base: '/api/set-up/sign-in' as const };
    expect(codeOf(await world.ask(late, 'GET', ''))).toBe('409 set_up_done');
    const { cookie } = await world.api.person(who.school, 'coordinator@lake.example', 'coordinator');
    for (const what of ['', '/draft/trial', '/upkeep'])
      expect(codeOf(await world.ask(who, 'GET', what, undefined, { cookie }))).toBe('403 not_your_role');
  });
});
