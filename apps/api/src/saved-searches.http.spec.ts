import type { MatchingSettings, SavedSearch } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

let api: ApiUnderTest;
let school: School;
const call = (cookie: string | null, method: string, path: string, body?: unknown) =>
  api.call(method, hostOf(school), path, { ...(cookie ? { cookie } : {}), body });

beforeAll(async () => {
  api = await ApiUnderTest.start();
  school = await api.t.school('north');
});
afterAll(() => api.stop());

const query = { words: 'suturing', filters: [{ facet: 'meeting_mode', term: 'video' }], wishes: [], lean: 70 };

describe('saved searches over HTTP', () => {
  it('are kept, changed and forgotten by their learner', async () => {
    const { cookie } = await api.person(school, 'imani@n.example', 'learner');
    const kept = await call(cookie, 'POST', '/api/saved-searches', { name: 'By video', query, waits: true });
    expect([kept.status, kept.body]).toMatchObject([201, { name: 'By video', query, waits: true, fits: 0, fresh: 0, toldAt: null }]);
    const { id } = kept.body as SavedSearch;
    expect((await call(cookie, 'PUT', `/api/saved-searches/${id}`, { waits: false, seen: true })).body).toMatchObject({ waits: false });
    expect((await call(cookie, 'GET', '/api/saved-searches')).body).toMatchObject({
      items: [{ id, summary: '“suturing”, meets by video' }],
    });
    const other = await api.person(school, 'omar@n.example', 'learner');
    expect((await call(other.cookie, 'GET', '/api/saved-searches')).body).toEqual({ items: [] });
    expect((await call(other.cookie, 'DELETE', `/api/saved-searches/${id}`)).status).toBe(404);
    expect((await call(cookie, 'DELETE', `/api/saved-searches/${id}`)).status).toBe(204);
    expect((await call(cookie, 'GET', '/api/saved-searches')).body).toEqual({ items: [] });
  });

  it.each([
    ['no name', { query, waits: true }],
    ['a name that is too long', { name: 'x'.repeat(61), query, waits: true }],
    ['no words', { name: 'x', query: { ...query, words: undefined }, waits: true }],
    ['a lean beyond its end', { name: 'x', query: { ...query, lean: 101 }, waits: true }],
    ['more filters than there may be', { name: 'x', query: { ...query, filters: Array(21).fill(query.filters[0]) }, waits: true }],
    ['something else besides', { name: 'x', query, waits: true, told_at: 'never' }],
  ])('are refused with %s', async (_what, body) => {
    const { cookie } = await api.person(school, 'lin@n.example', 'learner');
    expect(await call(cookie, 'POST', '/api/saved-searches', body)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
  });

  it('are nothing to anybody else, the office included', async () => {
    for (const role of ['admin', 'coordinator', 'mentor'] as const) {
      const { cookie } = await api.person(school, `${role}@n.example`, role);
      expect((await call(cookie, 'GET', '/api/saved-searches')).status).toBe(403);
    }
    expect((await call(null, 'GET', '/api/saved-searches')).status).toBe(401);
  });

  it('change nothing when a mail program opens the link to leave', async () => {
    const opened = await call(null, 'GET', `/api/waiting-list/${'A'.repeat(43)}`);
    expect([opened.status, opened.headers['location']]).toEqual([302, '/saved']);
    expect((await call(null, 'POST', `/api/waiting-list/${'A'.repeat(43)}`)).body).toMatchObject({ code: 'opt_out_unknown' });
    expect((await call(null, 'POST', '/api/waiting-list/x')).status).toBe(400);
  });
});

describe('matching settings over HTTP', () => {
  const shares = { who: 45, what: 45, practical: 5, mentor: 5 };

  it('are read by those who run the program, and decided by administrators', async () => {
    const admin = await api.person(school, 'ada@n.example', 'admin');
    const coordinator = await api.person(school, 'cora@n.example', 'coordinator');
    const change = { after: 0, shares, synonyms: [{ word: 'peds', means: 'pediatrics' }] };
    expect((await call(coordinator.cookie, 'PUT', '/api/matching-settings', change)).status).toBe(403);
    expect((await call(admin.cookie, 'PUT', '/api/matching-settings', change)).status).toBe(200);
    const read = (await call(coordinator.cookie, 'GET', '/api/matching-settings')).body as MatchingSettings;
    expect(read).toMatchObject({ version: 1, shares, synonyms: change.synonyms, madeBy: 'Test ada' });
    expect((await call(admin.cookie, 'PUT', '/api/matching-settings', change)).body).toMatchObject({ code: 'policy_changed' });
    for (const role of ['learner', 'mentor', 'reviewer', 'viewer'] as const) {
      const { cookie } = await api.person(school, `${role}2@n.example`, role);
      expect((await call(cookie, 'GET', '/api/matching-settings')).status).toBe(403);
    }
  });

  it.each([
    ['shares that are no whole numbers', { shares: { ...shares, who: 44.5, what: 45.5 }, synonyms: [] }],
    ['shares that do not come to 100', { shares: { ...shares, who: 44 }, synonyms: [] }],
    ['a word that is too long', { shares, synonyms: [{ word: 'x'.repeat(61), means: 'y' }] }],
    ['an empty word', { shares, synonyms: [{ word: ' ', means: 'y' }] }],
  ])('are refused with %s', async (_what, change) => {
    const { cookie } = await api.person(school, 'ada2@n.example', 'admin');
    expect((await call(cookie, 'PUT', '/api/matching-settings', { after: 1, ...change })).body).toMatchObject({ code: 'bad_input' });
  });
});
