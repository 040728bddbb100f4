import type { ContactView } from '@akin/contracts';
import { MailRepository } from '@akin/messaging';
import { newId } from '@akin/platform';
import { inSchool } from '@akin/tenancy';
import { hostOf } from './testing/api-under-test.js';
import { codeOf, cookieOf, operatorHost, SetUpWorld } from './testing/set-up-world.js';

let world: SetUpWorld;
beforeAll(async () => {
  world = await SetUpWorld.open();
});
afterAll(() => world.close());

describe('a set-up link', () => {
  it('opens a link once, also when fifty try at once', async () => {
    const school = await world.newSchool('race');
    const [token] = await world.tokens(school);
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.open(school, token)));
    expect(answers.map(codeOf).sort()).toEqual(['204', ...Array.from({ length: 49 }, () => '409 set_up_link_over')]);
    const cookies = answers.filter(({ status }) => status === 204).map(cookieOf);
    expect((await world.show(school, cookies[0])).status).toBe(200);
  });

  it('opens nothing with a link or a cookie of another school', async () => {
    const [here, there] = [await world.opened('here'), await world.newSchool('there')];
    const [token] = await world.tokens(there);
    expect(codeOf(await world.open(here.school, token))).toBe('409 set_up_link_over');
    expect(codeOf(await world.show(there, here.cookie))).toBe('409 set_up_link_over');
    for (const host of [operatorHost, 'localhost:3000'])
      expect(codeOf(await world.api.call('POST', host, '/api/set-up/open', { body: { token } }))).toBe('404 not_found');
    expect((await world.open(there, token)).status).toBe(204);
  });

  it.each<[string, string]>([
    ['expires_at = now()', '409 set_up_link_over'],
    ['ended_at = now()', '409 set_up_link_over'],
    ['used_at = now()', '409 set_up_link_over'],
    ["expires_at = now() + interval '1 minute'", '204'],
  ])('answers a link with %s: %s', async (change, code) => {
    const school = await world.newSchool('times');
    const [token] = await world.tokens(school);
    await world.api.t.national.run((m) => m.query(`update set_up_link set ${change} where institution_id = $1`, [school.id]));
    expect(codeOf(await world.open(school, token))).toBe(code);
  });

  it('lasts seven days, and eight hours for the browser that opened it', async () => {
    const { school, cookie } = await world.opened('lasting');
    const [link] = await world.api.t.national.run((m) =>
      m.query<{ days: number; hours: number }[]>(
        `select round(extract(epoch from expires_at - made_at) / 86400)::int as days,
           round(extract(epoch from session_expires_at - used_at) / 3600)::int as hours from set_up_link where institution_id = $1 and used_at is not null`,
        [school.id],
      ),
    );
    expect(link).toEqual({ days: 7, hours: 8 });
    await world.api.t.national.run((m) =>
      m.query(`update set_up_link set session_expires_at = now() where institution_id = $1`, [school.id]),
    );
    expect(codeOf(await world.show(school, cookie))).toBe('409 set_up_link_over');
  });

  it('keeps no secret that opens anything', async () => {
    const { token, cookie } = await world.opened('hashed');
    const rows = JSON.stringify(await world.api.t.national.run((m) => m.query('select * from set_up_link')));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(cookie.split('=')[1]);
  });

  it('forgets the link in the mail once it is out', async () => {
    const school = await world.newSchool('mailed');
    await inSchool(school, () => world.api.t.db.run((m) => m.query(`update mail set state = 'sending'`)));
    const mails = new MailRepository(world.api.t.db);
    const ids = await inSchool(school, () => world.api.t.db.run((m) => m.query<{ id: string }[]>('select id from mail')));
    for (const { id } of ids) await inSchool(school, () => mails.markSent(id, new Date()));
    expect(await world.tokens(school)).toEqual(['']);
  });

  it('sends a new link on the operator’s word, ends the older one and what it opened, and says so in the audit', async () => {
    const { school, token, cookie } = await world.opened('again');
    const answer = await world.sendAgain(school, 'it');
    expect([answer.status, (answer.body as ContactView).link.state]).toEqual([200, 'sent']);
    expect(codeOf(await world.show(school, cookie))).toBe('409 set_up_link_over');
    expect(codeOf(await world.open(school, token))).toBe('409 set_up_link_over');
    const [, fresh] = await world.tokens(school);
    expect((await world.open(school, fresh)).status).toBe(204);
    const [administrators] = await world.tokens(school, 'administrator');
    expect((await world.open(school, administrators)).status).toBe(204);
    const [line] = await world.api.t.national.run((m) =>
      m.query<{ operator_id: string | null; detail: object }[]>(
        `select operator_id, detail from operator_audit where institution_id = $1 and action = 'set_up_link_sent' order by at desc, id desc limit 1`,
        [school.id],
      ),
    );
    expect(line).toEqual({ operator_id: expect.any(String), detail: { role: 'it' } });
  });

  it.each([
    ['a contact that was not named', 'it', '404 not_found'],
    ['a role that does not exist', 'dean', '400 bad_input'],
  ])('refuses to send to %s', async (_what, role, code) => {
    expect(codeOf(await world.sendAgain(await world.newSchool('alone', ['administrator']), role))).toBe(code);
  });

  it('sends on the operator’s word only', async () => {
    const school = await world.newSchool('guarded');
    const { cookie } = await world.api.person(school, 'admin@guarded.example', 'admin');
    const path = `/api/operator/institutions/${school.slug}/set-up-link`;
    for (const [host, who] of [
      [hostOf(school), cookie],
      [hostOf(school), undefined],
      [operatorHost, undefined],
    ] as const) {
      const { status } = await world.api.call('POST', host, path, { ...(who ? { cookie: who } : {}), body: { role: 'it' } });
      expect([401, 403]).toContain(status);
    }
    expect(await world.tokens(school)).toHaveLength(1);
  });

  it('grows tired of guesses at one school, and still opens what is real', async () => {
    const school = await world.newSchool('guessed');
    const [token] = await world.tokens(school);
    const guesses = await Promise.all(Array.from({ length: 40 }, () => world.open(school, 'A'.repeat(64))));
    expect(new Set(guesses.map(codeOf))).toEqual(new Set(['409 set_up_link_over', '429 too_many']));
    expect((await world.open(school, token)).status).toBe(204);
  });

  it('does not open with a cookie that nobody gave', async () => {
    const school = await world.newSchool('made-up');
    for (const value of [Buffer.alloc(32).toString('base64url'), newId(), ''])
      expect(codeOf(await world.show(school, `akin-set-up=${value}`))).toBe('409 set_up_link_over');
  });
});
