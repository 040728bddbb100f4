import type { InstitutionDetail, OperatorAuditLine, Page } from '@akin/contracts';
import { DomainCheck } from '@akin/institutions';
import { SignInConfig } from '@akin/sign-in';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

const operatorHost = 'operator.localhost:3000';

interface Step {
  /** As the API's document names it. */
  route: string;
  path: string;
  body?: object;
  action: string;
}

/** A school's whole life, so that every route that changes something has something to change. */
function life({ slug }: School, typo: School): Step[] {
  const one = (method: string, what: string, action: string, body?: object): Step => ({
    route: `${method} /api/operator/institutions/{slug}/${what.replace(/domains\/[^/]+/, 'domains/{host}')}`,
    path: `institutions/${slug}/${what}`,
    action,
    ...(body ? { body } : {}),
  });
  return [
    { route: 'POST /api/operator/institutions', path: 'institutions', body: newSchool, action: 'added' },
    one('POST', 'set-up-link', 'set_up_link_sent', { role: 'it' }),
    one('POST', 'domains', 'domain_added', { host: 'audited.example.org' }),
    one('POST', 'domains/audited.example.org/check', 'domain_verified'),
    one('DELETE', 'domains/audited.example.org', 'domain_removed'),
    one('POST', 'shared-identity-provider', 'sign_in_idp_shared', { entityId: 'https://shared.example/idp' }),
    one('POST', 'break-glass', 'break_glass_sent', { slug, reason: 'their identity provider is gone' }),
    one('PUT', 'group-first', 'group_first_barred', { barred: true, jurisdiction: 'Texas', reason: 'Counsel, May 2026.' }),
    one('POST', 'suspend', 'suspended'),
    one('POST', 'resume', 'resumed'),
    one('POST', 'archive', 'archived'),
    one('POST', 'erase', 'erase_asked', { confirm: slug }),
    one('POST', 'erase/cancel', 'erase_cancelled'),
    one('POST', 'restore', 'restored'),
    {
      route: 'POST /api/operator/institutions/{slug}/discard',
      path: `institutions/${typo.slug}/discard`,
      body: { confirm: typo.slug },
      action: 'discarded',
    },
    {
      route: 'POST /api/operator/institutions/{slug}/retry',
      path: 'institutions/audited-new/retry',
      action: 'retried',
    },
  ];
}

const newSchool = {
  slug: 'audited-new',
  name: 'A new school',
  shortName: 'New',
  kind: 'medical_school',
  classSize: 60,
  hbcu: false,
  timeZone: 'America/Denver',
  seed: '#0b4f6c',
  accent: '#b08900',
  mark: 'river',
  adminName: 'Pia Fields',
  adminMail: 'pia@fields.example',
  demoSignIn: false,
};

describe('what an operator changes', () => {
  let api: ApiUnderTest;
  let cookie: string;
  let steps: Step[];
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    cookie = await api.operator();
    const [school, typo] = [await api.t.school('audited'), await api.t.school('typo')];
    steps = life(school, typo);
    await api.app.get(SignInConfig).prepare(school.id, hostOf(school));
    for (const role of ['it', 'administrator'])
      await api.t.national.run((m) =>
        m.query(`insert into institution_contact values ($1, $2, 'Typed', 'typed@fields.example')`, [school.id, role]),
      );
  });
  afterAll(() => api.stop());

  const newest = async () =>
    (await api.call('GET', operatorHost, '/api/operator/audit?size=1', { cookie })).body as Page<OperatorAuditLine>;

  it('is all known here, so that none goes untold', async () => {
    const { paths } = (await api.call('GET', operatorHost, '/api/openapi.json')).body as { paths: Record<string, object> };
    const changing = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/operator'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => !route.startsWith('GET '));
    expect([...new Set(steps.map(({ route }) => route))].sort()).toEqual(changing.sort());
  });

  it('leaves a line each, with who did it', async () => {
    const untold: string[] = [];
    for (const { route, path, body, action } of steps) {
      const before = await newest();
      await prepare(route, path);
      const answer = await api.call(route.split(' ')[0], operatorHost, `/api/operator/${path}`, { cookie, ...(body ? { body } : {}) });
      const after = await newest();
      const told = after.total > before.total && after.items[0]?.action === action && after.items[0].by === 'Op Erator';
      if (!told) untold.push(`${route}: ${answer.status} ${after.items[0]?.action} ${answer.text.slice(0, 120)}`);
    }
    expect(untold).toEqual([]);
  });

  /** What must be so before a step can change something. */
  async function prepare(route: string, path: string): Promise<void> {
    const slug = path.split('/')[1];
    if (route.endsWith('/check')) await publishRecord(slug);
    if (route.endsWith('/break-glass')) await switchOn(slug);
  }

  async function publishRecord(slug: string): Promise<void> {
    const { domains } = (await api.call('GET', operatorHost, `/api/operator/institutions/${slug}`, { cookie })).body as InstitutionDetail;
    const records = { kind: 'records' as const, values: [domains[0].recordValue] };
    api.app.get<DomainCheck>(DomainCheck as never).look = () => Promise.resolve(records);
  }

  async function switchOn(slug: string): Promise<void> {
    await api.t.national.run((m) =>
      m.query(
        `update sign_in set enabled = true, idp_entity_id = 'urn:audited', sso_url = 'https://idp.example/sso', idp_certificates = sp_certificates
         where realm_id = (select id from institution where slug = $1)`,
        [slug],
      ),
    );
  }
});
