import type { ErrorBody, InstitutionDetail, InstitutionRow, OperatorAuditLine, Page } from '@akin/contracts';
import { DomainCheck, Eraser } from '@akin/institutions';
import { SchoolAttendant } from '@akin/messaging';
import { FixedClock, newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';

const operatorHost = 'operator.localhost:3000';
const days = 24 * 60 * 60_000;

describe('the operator over HTTP', () => {
  let api: ApiUnderTest;
  let cookie: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    cookie = await api.operator();
  });
  afterAll(() => api.stop());

  const act = (method: string, path: string, body?: unknown) =>
    api.call(method, operatorHost, `/api/operator/${path}`, { cookie, ...(body === undefined ? {} : { body }) });
  const post = (school: School, what: string, body?: unknown) => act('POST', `institutions/${school.slug}/${what}`, body);
  const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
  const detailOf = ({ status, body }: Answer) => {
    expect(status).toBeLessThan(300);
    return body as InstitutionDetail;
  };

  it('takes a school from open to erased', async () => {
    const school = await api.t.school('whole');
    const person = await api.person(school, 'l@whole.example', 'learner');
    const visit = async () => codeOf(await api.call('GET', hostOf(school), '/api/session', { cookie: person.cookie }));
    expect(await visit()).toBe('200');

    expect(detailOf(await post(school, 'suspend')).state).toBe('suspended');
    expect(await visit()).toBe('403 school_suspended');
    expect(detailOf(await post(school, 'resume')).state).toBe('active');
    expect(await visit()).toBe('401 session_ended');
    expect(codeOf(await post(school, 'erase', { confirm: school.slug }))).toBe('409 erase_not_archived');

    expect(detailOf(await post(school, 'archive')).state).toBe('archived');
    expect(await visit()).toBe('404 unknown_host');
    expect(codeOf(await post(school, 'suspend'))).toBe('409 state_changed');
    expect(detailOf(await post(school, 'restore')).state).toBe('active');
    expect(await visit()).toBe('401 session_ended');

    await post(school, 'archive');
    expect(codeOf(await post(school, 'erase', { confirm: 'whole' }))).toBe('422 confirm_typed');
    expect(codeOf(await post(school, 'erase', {}))).toBe('400 bad_input');
    const asked = detailOf(await post(school, 'erase', { confirm: school.slug }));
    expect(new Date(asked.eraseAfter as string).getTime()).toBeGreaterThan(Date.now() + 29.9 * days);
    expect(detailOf(await post(school, 'erase/cancel')).eraseAfter).toBeNull();
    await post(school, 'erase', { confirm: school.slug });

    const eraser = (at: number) => new Eraser({ ownerUrl: api.t.ownerUrl, uploads: '/nonexistent/uploads' }, new FixedClock(new Date(at)));
    expect(await eraser(Date.now()).eraseDue()).toEqual([]);
    expect(await eraser(Date.now() + 31 * days).eraseDue()).toEqual([school.slug]);
    expect(codeOf(await act('GET', `institutions/${school.slug}`))).toBe('404 not_found');
    expect(await visit()).toBe('404 unknown_host');

    const { items } = (await act('GET', `institutions/${school.slug}/audit`)).body as Page<OperatorAuditLine>;
    expect(items.map(({ action }) => action).reverse()).toEqual([
      ...['suspended', 'resumed', 'archived', 'restored', 'archived', 'erase_asked', 'erase_cancelled', 'erase_asked', 'erased'],
    ]);
    expect(items.filter(({ by }) => by === null).map(({ action }) => action)).toEqual(['erased']);
  });

  it('cannot take back what is due', async () => {
    const school = await api.t.school('due');
    await post(school, 'archive');
    await post(school, 'erase', { confirm: school.slug });
    await api.t.national.run((m) => m.query(`update institution set erase_after = now() where id = $1`, [school.id]));
    expect(codeOf(await post(school, 'erase/cancel'))).toBe('409 erase_due');
    expect(codeOf(await post(school, 'restore'))).toBe('409 erase_due');
  });

  it('lists by what is asked for', async () => {
    const school = await api.t.school('listed', { kind: 'society' });
    await post(school, 'suspend');
    const { items, total } = (await act('GET', 'institutions?kind=society&state=suspended&sort=mentors&q=LISTED'))
      .body as Page<InstitutionRow>;
    expect([items.map(({ slug }) => slug), total]).toEqual([[school.slug], 1]);
    for (const wrong of ['sort=slug', 'state=gone', 'kind=x', 'page=0', 'size=101', 'people=1'])
      expect(codeOf(await act('GET', `institutions?${wrong}`))).toBe('400 bad_input');
  });

  it('lets a school answer at a domain of its own once it is shown, and signs people in at its address here', async () => {
    const school = await api.t.school('domain');
    const host = 'mentoring.domain.example.org';
    const records = new Map<string, string>();
    api.app.get<DomainCheck>(DomainCheck as never).look = (name) =>
      Promise.resolve(records.has(name) ? { kind: 'records', values: [records.get(name) as string] } : { kind: 'none' });
    const visit = async () => codeOf(await api.call('GET', host, '/api/institution'));

    expect(codeOf(await post(school, 'domains', { host: 'http://x.example.org' }))).toBe('422 host_invalid');
    const [waiting] = detailOf(await post(school, 'domains', { host: ` ${host.toUpperCase()} ` })).domains;
    expect(detailOf(await post(school, `domains/${host}/check`)).domains[0].problem).toMatch(/no TXT record/);
    expect(await visit()).toBe('404 unknown_host');
    records.set(waiting.recordName, waiting.recordValue);
    expect(detailOf(await post(school, `domains/${host}/check`)).hosts).toEqual([hostOf(school), host]);
    expect(await visit()).toBe('200');
    expect(codeOf(await post(await api.t.school('thief'), 'domains', { host }))).toBe('409 host_taken');

    const login = await api.call('GET', host, '/saml/login?returnTo=/mentors');
    expect([login.status, login.headers['location']]).toEqual([302, `http://${hostOf(school)}/saml/login?returnTo=/mentors`]);

    expect(detailOf(await act('DELETE', `institutions/${school.slug}/domains/${host}`)).domains).toEqual([]);
    expect(await visit()).toBe('404 unknown_host');
  });

  it('shows in counts how mail is getting on, once the worker has come by', async () => {
    const school = await api.t.school('mailing');
    const row = `insert into mail (id, key, kind, recipient, subject, html, body, message_id, written_at)
      values ($1, 'k', 'request', 'somebody@mailing.example', 's', 'h', 'b', 'm', now() - interval '1 hour')`;
    await inSchool(school, () => api.t.db.run((m) => m.query(row, [newId()])));
    await inSchool(school, () => api.app.get(SchoolAttendant).sweep());
    const detail = detailOf(await act('GET', `institutions/${school.slug}`));
    expect(detail).toMatchObject({ mailHealth: 'late', delivery: { mailsWaiting: 1, mailsFailed: 0, lastMailAt: null } });
    expect(detail.delivery.at).not.toBeNull();
  });

  it('keeps one account of it all, a page at a time', async () => {
    const school = await api.t.school('audited');
    await post(school, 'suspend');
    await post(school, 'resume');
    const lines = async (path: string) => (await act('GET', path)).body as Page<OperatorAuditLine>;
    const mine = (await lines('audit?size=100')).items.filter(({ slug }) => slug === school.slug);
    expect(mine.map(({ action, by }) => [action, by])).toEqual([
      ['resumed', 'Op Erator'],
      ['suspended', 'Op Erator'],
    ]);
    expect(await lines(`institutions/${school.slug}/audit?size=1&page=2`)).toEqual({ items: [mine[1]], total: 2 });
  });

  it.each(['suspend', 'archive', 'restore', 'erase/cancel', 'retry'])('finds no school to %s where there is none', async (what) => {
    expect(codeOf(await act('POST', `institutions/nowhere/${what}`))).toBe('404 not_found');
  });
});
