import { IdpUnderTest, postAnswer } from './testing/idp-under-test.js';
import { codeOf, PreparingWorld } from './testing/preparing-world.js';

let world: PreparingWorld;
beforeAll(async () => {
  world = await PreparingWorld.open();
});
afterAll(() => world.close());

describe('a test sign-in', () => {
  it('is begun by nobody else, and its answer counts in that browser only', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('bound')];
    await world.give(who, idp);
    for (const cookie of ['', 'akin=nothing'])
      expect((await world.ask(who, 'POST', '/draft/trial', undefined, { cookie })).status).toBe(401);
    const { cookie: learner } = await world.api.person(who.school, 'learner@lake.example', 'learner');
    expect(codeOf(await world.ask(who, 'POST', '/draft/trial', undefined, { cookie: learner }))).toBe('403 not_your_role');
    expect(codeOf(await world.ask(who, 'POST', '/draft/trial', undefined, { headers: { origin: 'https://evil.example' } }))).toBe(
      '403 foreign_origin',
    );
    const carried = await world.begins(who);
    const stranger = { ...carried, cookie: `akin-trial=${Buffer.alloc(32).toString('base64url')}` };
    for (const cookie of ['', stranger.cookie, carried.cookie.replace('akin-trial', 'akin-start')])
      expect((await idp.answers(world.api, who.school, { ...carried, cookie })).status).toBeGreaterThanOrEqual(400);
    expect((await idp.answers(world.api, who.school, carried)).status).toBe(303);
  });

  it('is shown to who began it and to nobody else, for an hour', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('private')];
    await world.give(who, idp);
    await world.tries(who, idp);
    const other = { ...who, cookie: (await world.api.person(who.school, 'second@lake.example', 'admin')).cookie };
    expect(codeOf(await world.ask(other, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect(codeOf(await world.ask(other, 'POST', '/draft/trial/values'))).toBe('404 not_found');
    expect(await world.draft(other)).toMatchObject({ trial: null, ready: true });
    await world.national(`update sign_in_trial set ended_at = ended_at - interval '61 minutes' where realm_id = $1 returning 1`, [
      who.school.id,
    ]);
    expect(codeOf(await world.ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect(await world.draft(who)).toMatchObject({ trial: null, ready: true });
    await world.national(`update sign_in_trial set ended_at = ended_at - interval '23 hours' where realm_id = $1 returning 1`, [
      who.school.id,
    ]);
    const { digest, ready } = await world.draft(who);
    expect([ready, codeOf(await world.switchOn(who, digest))]).toEqual([false, '409 trial_needed']);
  });

  it('takes each answer once, also when it is brought twenty times to two processes', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('once')];
    await world.give(who, idp);
    const carried = await world.begins(who);
    const form = { SAMLResponse: idp.encoded(who.school, carried.requestId), RelayState: carried.requestId };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => postAnswer(at % 2 ? world.api : world.second, who.school, carried.cookie, form)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const again = await world.begins(who);
    const replayed = { SAMLResponse: idp.encoded(who.school, again.requestId, { assertionId: '_same' }), RelayState: again.requestId };
    await postAnswer(world.api, who.school, again.cookie, replayed);
    const third = await world.begins(who);
    await postAnswer(world.second, who.school, third.cookie, {
      SAMLResponse: idp.encoded(who.school, third.requestId, { assertionId: '_same' }),
      RelayState: third.requestId,
    });
    expect((await world.ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'sign_in_replayed' } });
  });

  it('is begun in one process and answered in the other', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('two')];
    await world.give(who, idp);
    expect((await idp.answers(world.second, who.school, await world.begins(who))).status).toBe(303);
    expect((await world.ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: true });
  });

  it('is not mixed up with another one', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('mixed')];
    await world.give(who, idp);
    const carried = await world.begins(who);
    const form = { SAMLResponse: idp.encoded(who.school, carried.requestId), RelayState: '_another' };
    expect((await postAnswer(world.api, who.school, carried.cookie, form)).status).toBe(303);
    expect((await world.ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'relay_state' } });
  });

  it('says that an answer was too large, though nobody has looked into it', async () => {
    const [who, idp] = [await world.admin(), await IdpUnderTest.of('large')];
    await world.give(who, idp);
    const carried = await world.begins(who);
    const SAMLResponse = Buffer.alloc(120_000, 'a').toString('base64');
    expect((await postAnswer(world.api, who.school, carried.cookie, { SAMLResponse, RelayState: carried.requestId })).status).toBe(303);
    expect((await world.ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'too_large' } });
  });
});
