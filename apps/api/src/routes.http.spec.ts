import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ACCESS, type Access } from '@akin/sign-in';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

interface Route {
  name: string;
  path: string;
  access: Access | undefined;
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
        'api/institution',
        'api/schools',
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

  it('refuses a stranger wherever it is not public', async () => {
    const school = await api.t.school('closed');
    const document = (await api.call('GET', hostOf(school), '/api/openapi.json')).body as {
      paths: Record<string, Record<string, unknown>>;
    };
    const open = new Set(
      routes()
        .filter((route) => route.access === 'public')
        .map((route) => `/${route.path}`),
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
