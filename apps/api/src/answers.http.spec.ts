import type { ErrorBody } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

describe('answers', () => {
  let api: ApiUnderTest;
  let school: School;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    school = await api.t.school('north');
  });
  afterAll(() => api.stop());

  it.each([
    ['broken JSON', { headers: { 'content-type': 'application/json' }, body: '{"wishes":' }, 400, 'bad_input'],
    ['a field nobody asked for', { body: { wishes: [], admin: true } }, 400, 'bad_input'],
    ['a term that does not exist', { body: { wishes: [{ facet: 'language', term: 'klingon', weight: 'must' }] } }, 400, 'unknown_term'],
    ['a weight that does not exist', { body: { wishes: [{ facet: 'language', term: 'spanish', weight: 'huge' }] } }, 400, 'bad_input'],
    ['a body of a megabyte', { body: { wishes: [], more: 'x'.repeat(1_000_000) } }, 413, 'too_large'],
  ])('refuses %s in words, without a stack', async (_what, call, status, code) => {
    const { cookie } = await api.person(school, 'l@north.example', 'learner');
    const answer = await api.call('PUT', hostOf(school), '/api/wishes', { cookie, ...call });
    expect([answer.status, (answer.body as ErrorBody).code]).toEqual([status, code]);
    expect((answer.body as ErrorBody).message).toMatch(/^[A-Z].*\.$/);
    expect(answer.text).not.toMatch(/at .*\.(ts|js)|select |node_modules/);
  });

  it('tells a person whose identity provider sends a megabyte on a page of their school, with a number', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example' };
    const body = `SAMLResponse=${'A'.repeat(1_000_000)}`;
    const answer = await api.call('POST', hostOf(school), '/saml/acs', { headers, body });
    expect([answer.status, answer.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(answer.text).toContain(school.name);
    const [number] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(answer.text)!;
    const { cookie } = await api.person(school, 'refusals@north.example', 'admin');
    const found = await api.call('GET', hostOf(school), `/api/sign-in/refusals?q=${number}`, { cookie });
    expect(found.body).toMatchObject({ items: [{ reference: number, reason: 'too_large' }] });
  });

  it('says of a word that it is no number, not that it is too large', async () => {
    const { cookie } = await api.person(school, 'l@north.example', 'learner');
    const answer = await api.call('GET', hostOf(school), '/api/mentorships?page=abc', { cookie });
    expect(answer.status).toBe(400);
    expect((answer.body as ErrorBody).detail?.fields?.[0]).toMatchObject({
      field: 'page',
      message: expect.stringMatching(/integer|number/i),
    });
  });

  it('answers an address that does not exist with 404, JSON under /api', async () => {
    const answer = await api.call('GET', hostOf(school), '/api/nothing');
    expect([answer.status, (answer.body as ErrorBody).code]).toEqual([404, 'not_found']);
  });

  it('refuses in JSON where the answer would have been a file', async () => {
    const { cookie } = await api.person(school, 'file@north.example', 'admin');
    const answer = await api.call('GET', hostOf(school), '/api/rosters/00000000-0000-7000-8000-000000000000/problems.csv', { cookie });
    expect([answer.status, (answer.body as ErrorBody).code]).toEqual([404, 'not_found']);
    expect(answer.headers['content-disposition']).toBeUndefined();
  });

  it('refuses an address that cannot be read in the same shape', async () => {
    const answer = await api.call('GET', hostOf(school), '/%');
    expect([answer.status, (answer.body as ErrorBody).code]).toEqual([400, 'bad_input']);
    expect(answer.text).not.toContain('FST_');
  });

  it('says who it is before anyone signs in', async () => {
    const { body } = await api.call('GET', hostOf(school), '/api/institution');
    expect(body).toMatchObject({ realm: 'school', slug: school.slug, name: school.name, branding: { seed: '#1f4d3a' } });
    const css = await api.call('GET', hostOf(school), '/brand.css');
    expect(css.text).toContain('--ak-primary:light-dark(#1f4d3a,');
  });

  it('keeps personal answers out of caches and pages out of frames', async () => {
    const { cookie } = await api.person(school, 'l@north.example', 'learner');
    const { headers } = await api.call('GET', hostOf(school), '/api/session', { cookie });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
    expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[\w+/=]+'(;|$)/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is alive and ready', async () => {
    expect((await api.call('GET', 'localhost', '/healthz')).status).toBe(200);
    const ready = await api.call('GET', '10.0.0.1', '/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ok', checks: { database: true, migrations: true, queue: true } }]);
    expect((await api.call('GET', 'localhost', '/metrics')).text).toContain('process_cpu_user_seconds_total');
  });
});
