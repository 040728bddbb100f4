import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { refusalSentences } from '@akin/contracts';
import { ACCESS, type Access } from '@akin/sign-in';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

interface Route {
  name: string;
  method: string;
  path: string;
  access: Access | undefined;
}

type Content = Record<string, { schema?: object }>;

interface Operation {
  responses: Record<string, { content?: Content }>;
  security?: object[];
  requestBody?: { content: Content };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

/** Public routes ask for nothing, or for the cookie of a browser that opened a set-up link. */
const openTo: unknown[] = [undefined, '[{"set-up":[]}]'];

/** What the document leaves unsaid about an operation. */
function gapsOf({ responses, security }: Operation, isOpen: boolean): string[] {
  const good = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
  const silent = good.filter(([status, { content }]) => /^2(?!04)/.test(status) && !Object.values(content ?? {})[0]?.schema);
  const error = JSON.stringify(responses.default?.content?.['application/json']?.schema);
  return [
    ...(good.length === 0 ? ['no good answer'] : []),
    ...silent.map(([status]) => `${status} without a schema`),
    ...(error === '{"$ref":"#/components/schemas/ErrorBody"}' ? [] : ['no default error']),
    ...((isOpen ? openTo : ['[{"cookie":[]}]']).includes(JSON.stringify(security)) ? [] : ['security is not as the route is']),
  ];
}

describe('every route', () => {
  let api: ApiUnderTest;
  beforeAll(async () => void (api = await ApiUnderTest.start()));
  afterAll(() => api.stop());

  function routes(): Route[] {
    const controllers = [...api.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
    return controllers.flatMap(({ metatype }) => {
      const type = metatype as unknown as { name: string; prototype: Record<string, () => unknown> };
      const base = String(Reflect.getMetadata(PATH_METADATA, type) ?? '');
      return Object.getOwnPropertyNames(type.prototype)
        .filter((method) => method !== 'constructor' && Reflect.getMetadata(METHOD_METADATA, type.prototype[method]) !== undefined)
        .map((method) => ({
          name: `${type.name}.${method}`,
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, type.prototype[method]) as RequestMethod],
          path: [base, String(Reflect.getMetadata(PATH_METADATA, type.prototype[method]))]
            .join('/')
            .replaceAll('//', '/')
            .replace(/\/$/, '')
            .replace(/^\//, ''),
          access: (Reflect.getMetadata(ACCESS, type.prototype[method]) ?? Reflect.getMetadata(ACCESS, type)) as Access | undefined,
        }));
    });
  }

  it('declares who may use it', () => {
    expect(routes().length).toBeGreaterThan(30);
    expect(
      routes()
        .filter((route) => route.access === undefined)
        .map((route) => route.name),
    ).toEqual([]);
  });

  it('is public only where nothing personal is', () => {
    const open = routes()
      .filter((route) => route.access === 'public')
      .map((route) => route.path);
    expect([...new Set(open)].sort()).toEqual(
      [
        '*',
        'api/confirm',
        'api/confirm/deny',
        'api/confirm/invitation',
        'api/institution',
        'api/nominate',
        'api/nominate/open',
        'api/opt-out',
        'api/opt-out/:secret',
        'api/schools',
        'api/set-up',
        'api/set-up/open',
        ...[
          '',
          '/draft',
          '/draft/identity-provider',
          '/draft/options',
          '/draft/switch-on',
          '/draft/trial',
          '/draft/trial/values',
          '/lift-second-factor',
          '/switch-back',
        ].map((what) => `api/set-up/sign-in${what}`),
        'api/statement',
        'api/waiting-list/:secret',
        'brand.css',
        'healthz',
        'metrics',
        'readyz',
        'saml/acs',
        'saml/login',
        'saml/logout',
        'saml/metadata',
      ].sort(),
    );
  });

  it('is in the OpenAPI document', async () => {
    const school = await api.t.school('docs');
    const { body } = await api.call('GET', hostOf(school), '/api/openapi.json');
    const described = Object.keys((body as { paths: object }).paths).map((path) => path.replace(/^\//, '').replace(/\{(\w+)\}/g, ':$1'));
    expect(
      routes()
        .map((route) => route.path)
        .filter((path) => path !== '*' && !described.includes(path)),
    ).toEqual([]);
  });

  it('says in the document what it answers, how it refuses and who needs a session', async () => {
    const school = await api.t.school('complete');
    const document = (await api.call('GET', hostOf(school), '/api/openapi.json')).body as Document;
    const open = new Set(
      routes()
        .filter((route) => route.access === 'public')
        .map((route) => `/${route.path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, isOpen: open.has(path), operation })),
    );
    expect(operations.length).toBeGreaterThan(40);
    expect(operations.flatMap(({ name, isOpen, operation }) => gapsOf(operation, isOpen).map((gap) => `${name}: ${gap}`))).toEqual([]);
    expect(document.components.securitySchemes.cookie).toMatchObject({ type: 'apiKey', in: 'cookie', name: 'akin' });
    expect(document.components.schemas.ErrorBody).toMatchObject({
      required: ['code', 'message'],
      properties: { code: { enum: Object.keys(refusalSentences) }, detail: { type: 'object' } },
    });
    expect(document.paths['/saml/acs'].post.requestBody?.content).toMatchObject({
      'application/x-www-form-urlencoded': { schema: { properties: { SAMLResponse: {}, RelayState: {} } } },
    });
  });

  it('opens nothing of the set-up page without a set-up link', async () => {
    const school = await api.t.school('set-up-closed');
    const tried = routes().filter(({ path }) => path.startsWith('api/set-up'));
    const answers = await Promise.all(
      tried.map(async ({ path, method }) => {
        const body = method === 'GET' ? {} : { body: path.endsWith('open') ? { token: 'x' } : {} };
        const answer = await api.call(method, hostOf(school), `/${path}`, body);
        return [path, (answer.body as { code: string }).code, answer.headers['set-cookie']];
      }),
    );
    expect(answers).toHaveLength(13);
    expect(answers.filter(([, code, cookie]) => code !== 'set_up_link_over' || cookie)).toEqual([]);
  });

  it('refuses a stranger wherever it is not public', async () => {
    const school = await api.t.school('closed');
    const document = (await api.call('GET', hostOf(school), '/api/openapi.json')).body as {
      paths: Record<string, Record<string, unknown>>;
    };
    const open = new Set(
      routes()
        .filter((route) => route.access === 'public')
        .map((route) => `/${route.path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const tried = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    );
    const answers = await Promise.all(
      tried
        .filter(([, path]) => !open.has(path))
        .map(
          async ([method, path]) => `${method} ${path} ${(await api.call(method, hostOf(school), path.replace(/\{\w+\}/g, 'x'))).status}`,
        ),
    );
    expect(answers.filter((line) => !line.endsWith(' 401'))).toEqual([]);
  });
});
