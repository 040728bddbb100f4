import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type FastifyInstance } from 'fastify';
import { askAkin } from './saml/ask-akin.js';
import { KeyStore } from './keys/key-store.js';
import { makeCredentials } from './keys/make-credentials.js';
import { demoIdp } from './server.js';
import { browse, listen } from './testing/browse.js';
import { PretendAkin, type PretendSchool } from './testing/pretend-akin.js';

const northfieldLook = {
  name: 'Northfield School of Medicine',
  shortName: 'Northfield',
  branding: { seed: '#1f4d3a', accent: '#8a5a0c', mark: 'pine', heroLine: '' },
  words: { program: 'Kindred at Northfield' },
};

const akin = new PretendAkin();
let folder: string;
let idp: FastifyInstance;
let port: number;
let northfield: PretendSchool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-idp-'));
  await akin.start();
  const keys = new KeyStore(join(folder, 'keys'));
  const school = async (slug: string, look?: object): Promise<PretendSchool> => ({
    slug,
    key: await makeCredentials(`sp ${slug}`),
    idpCertificate: (await keys.of(slug)).certificate,
    look: look as PretendSchool['look'],
  });
  northfield = await school('northfield', northfieldLook);
  akin.schools
    .set('northfield', northfield)
    .set('operator', await school('operator', { name: 'Akin Operator', shortName: 'Operator' }))
    .set('riverside', await school('riverside'));
  idp = server(akin.port);
  port = await listen(idp);
});

afterAll(async () => {
  await idp.close();
  await akin.stop();
  await rm(folder, { recursive: true });
});

function server(akinPort: number): FastifyInstance {
  return demoIdp({
    baseUrl: 'http://localhost:3001',
    akinPort,
    baseDomain: akin.baseDomain,
    protocol: 'http',
    keyFolder: join(folder, 'keys'),
    now: () => new Date(),
  });
}

const get = (path: string) => browse(port, path);

async function loginUrl(school: PretendSchool, changes: Parameters<PretendAkin['sp']>[1] = {}, user?: string): Promise<string> {
  const url = new URL(await akin.sp(school, changes).getAuthorizeUrlAsync('a token/1~(x)', undefined, {}));
  const query = url.search.slice(1) + (user === undefined ? '' : `&user=${encodeURIComponent(user)}`);
  return `/${school.slug}/sso?${query}`;
}

function posted(html: string) {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { SAMLResponse: value('SAMLResponse'), RelayState: value('RelayState'), action: /method="post" action="([^"]*)"/.exec(html)?.[1] };
}

describe('metadata', () => {
  it('gives every slug an entity id and a key of its own', async () => {
    const [one, two, again] = await Promise.all(['/northfield/metadata', '/harbor/metadata', '/harbor/metadata'].map((url) => get(url)));
    expect(one.headers['content-type']).toContain('application/samlmetadata+xml');
    expect(one.body).toContain('entityID="http://localhost:3001/northfield/metadata"');
    expect(one.body).toContain('WantAuthnRequestsSigned="true"');
    expect(one.body).toContain('Location="http://localhost:3001/northfield/sso"');
    const certificate = (body: string) => /<ds:X509Certificate>([^<]+)</.exec(body)?.[1];
    expect(certificate(two.body)).toBe(certificate(again.body));
    expect(certificate(two.body)).not.toBe(certificate(one.body));
  });

  it.each(['/North/metadata', '/-x/metadata', '/a..b/metadata', '/%2e%2e/metadata', '/x/y/metadata', `/${'a'.repeat(80)}/metadata`])(
    'answers 404 at %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('answers only under names of this machine', async () => {
    expect((await askAkin(port, 'evil.example', '/northfield/metadata')).status).toBe(421);
  });
});

describe('sign-in page', () => {
  it('lists the people of the school under its name and colors', async () => {
    const page = await get(await loginUrl(northfield));
    expect(page.statusCode).toBe(200);
    for (const words of ['Northfield School of Medicine', 'Imani Castellanos', 'Renata Solís', 'Dr. Thomas Lindqvist', '#1f4d3a'])
      expect(page.body).toContain(words);
    expect(page.body.match(/name="user" value="/g)).toHaveLength(10);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('lists only the operator at the operator, in neutral colors', async () => {
    const page = await get(await loginUrl(akin.schools.get('operator')!));
    expect(page.body.match(/name="user" value="[^"]*"/g)).toEqual(['name="user" value="operator"']);
    expect(page.body).toContain('Sign in to Akin as…');
    expect(page.body).toContain('#2b4152');
    expect(page.body).not.toContain('type="email"');
  });

  it('asks again when nobody goes by that', async () => {
    const page = await get(await loginUrl(northfield, {}, 'nobody'));
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('role="alert"');
  });
});

describe('sign-in', () => {
  it.each([
    ['learner1', 'imani.castellanos@northfield.example', 'learner1@northfield.example'],
    ['adwoa.osei@northfield.example', 'adwoa.osei@northfield.example', 'mentor1@northfield.example'],
    ["ann.o'neil@elsewhere.example", "ann.o'neil@elsewhere.example", expect.stringMatching(/^[0-9a-f]{20}@northfield\.example$/)],
  ])('of %s is accepted by a strict service provider', async (user, mail, nameId) => {
    const page = await get(await loginUrl(northfield, {}, user));
    const form = posted(page.body);
    expect(form.action).toBe(akin.acsOf('northfield'));
    expect(form.RelayState).toBe('a token/1~(x)');
    expect(page.headers['content-security-policy']).toContain(`form-action 'self' http://northfield.${akin.baseDomain}`);
    const { profile } = await akin.sp(northfield).validatePostResponseAsync({ SAMLResponse: form.SAMLResponse });
    expect(profile).toMatchObject({ nameID: nameId, mail, issuer: 'http://localhost:3001/northfield/metadata' });
  });

  it('takes the query as a browser form encodes it anew', async () => {
    const url = new URL(await loginUrl(northfield), 'http://localhost:3001');
    url.searchParams.set('user', 'mentor2');
    expect(posted((await get(url.pathname + url.search)).body).SAMLResponse).not.toBe('');
  });

  it('notices that a school has changed its key', async () => {
    await get(await loginUrl(northfield));
    northfield.key = await makeCredentials('sp northfield, later');
    expect((await get(await loginUrl(northfield, {}, 'admin'))).statusCode).toBe(200);
  });
});

describe('a request is not answered', () => {
  const cases: [string, number, () => Promise<string>][] = [
    ['without SAMLRequest', 400, async () => '/northfield/sso'],
    ['when it is not deflated XML', 400, async () => '/northfield/sso?SAMLRequest=aGVsbG8%3D'],
    ['when it is not signed', 403, () => loginUrl(northfield, { unsigned: true }, 'admin')],
    [
      'when another school signed it',
      403,
      async () => (await loginUrl(akin.schools.get('riverside')!, {}, 'admin')).replace('/riverside/', '/northfield/'),
    ],
    [
      'when its RelayState was changed',
      403,
      async () => (await loginUrl(northfield, {}, 'admin')).replace(/RelayState=[^&]*/, 'RelayState=other'),
    ],
    ['when a part stands twice', 403, async () => `${await loginUrl(northfield, {}, 'admin')}&RelayState=other`],
    ['when the issuer is another', 403, () => loginUrl(northfield, { issuer: 'http://riverside.localhost/saml/metadata' }, 'admin')],
    ['when the answer should go elsewhere', 403, () => loginUrl(northfield, { callbackUrl: 'http://evil.example/saml/acs' }, 'admin')],
    [
      'when it was meant for another provider',
      403,
      () => loginUrl(northfield, { entryPoint: 'http://localhost:3001/riverside/sso' }, 'admin'),
    ],
    ['when no such school is there', 404, async () => (await loginUrl(northfield, {}, 'admin')).replace('/northfield/', '/nowhere/')],
  ];
  it.each(cases)('%s', async (_name, status, url) => {
    const page = await get(await url());
    expect(page.statusCode).toBe(status);
    expect(page.body).not.toContain('SAMLResponse');
    expect(page.body).toContain('<h1>');
  });

  it('while Akin is silent', async () => {
    const early = server(1);
    const page = await browse(await listen(early), await loginUrl(northfield, {}, 'admin'));
    await early.close();
    expect(page.statusCode).toBe(502);
    expect(page.body).toContain('not answering yet');
  });
});

it('says how somebody signed in when that was asked for', async () => {
  for (const [authnContext, said] of [
    [['urn:mine', 'https://refeds.org/profile/mfa'], 'https://refeds.org/profile/mfa'],
    [['urn:mine'], 'urn:mine'],
  ] as const) {
    const page = await get(await loginUrl(northfield, { authnContext: [...authnContext] }, 'admin'));
    const answer = Buffer.from(posted(page.body).SAMLResponse, 'base64').toString();
    expect(answer).toContain(`<saml:AuthnContextClassRef>${said}</saml:AuthnContextClassRef>`);
  }
  const asked = await get(await loginUrl(northfield, { authnContext: ['https://refeds.org/profile/mfa'] }));
  expect(asked.body).toContain('A second factor was asked for');
  expect((await get(await loginUrl(northfield))).body).not.toContain('second factor');
});

describe('who signed out at the school', () => {
  const leaving = async (changes: Parameters<PretendAkin['sp']>[1] = {}) => {
    const who = { issuer: '', nameID: 'admin@northfield.example', nameIDFormat: 'urn:x' };
    return new URL(await akin.sp(northfield, changes).getLogoutUrlAsync(who, 'back', {}));
  };

  it('is answered there, signed', async () => {
    const url = await leaving();
    const page = await get(url.pathname + url.search);
    const form = posted(page.body);
    expect([form.action, form.RelayState]).toEqual([akin.sloOf('northfield'), 'back']);
    expect(page.headers['content-security-policy']).toContain(`form-action 'self' http://northfield.${akin.baseDomain}`);
    const asked = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    const answer = Buffer.from(form.SAMLResponse, 'base64').toString();
    expect(answer).toContain(`InResponseTo="${/ ID="([^"]+)"/.exec(asked)?.[1]}"`);
    expect(answer).toContain('<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>');
    expect(answer).toContain('<ds:SignatureValue>');
  });

  it('is not answered when nobody signed for it', async () => {
    const url = await leaving({ unsigned: true });
    const page = await get(url.pathname + url.search);
    expect([page.statusCode, posted(page.body).SAMLResponse]).toEqual([403, '']);
  });
});

it('says that one is signed out', async () => {
  const page = await get('/northfield/slo');
  expect(page.body).toContain('You are signed out of Northfield');
});
