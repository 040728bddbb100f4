import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { refuseOwnerRights } from '@akin/tenancy';

const root = resolve(__dirname, '../../..');
const here = (path: string) => relative(root, path);

/** Every file a program is made of, found by following its imports. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '((?:\.|@akin\/)[^']+)'/g)) {
    const found = target.startsWith('@akin/')
      ? join(root, 'libs', target.slice('@akin/'.length), 'src/index.ts')
      : resolve(dirname(file), target.replace(/\.js$/, '.ts'));
    if (existsSync(found)) reach(found, seen);
  }
  return seen;
}

const sources = ['apps', 'libs', 'tools'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*\.ts$/.test(`/${file}`) && !/\.spec\.ts$|node_modules|dist\//.test(file))
    .map((file) => join(root, folder, file)),
);

describe('the owner’s rights', () => {
  it('are read from the surroundings in a few places, and by no room', () => {
    const readers = sources.filter((file) => readFileSync(file, 'utf8').includes('DATABASE_OWNER_URL')).map(here);
    const allowed = [
      /^apps\/worker\/src\/(main|provisioner|owner\.module)\.ts$/,
      /^apps\/worker\/src\/commands\//,
      /^apps\/api\/src\/main\.ts$/,
      /^libs\/platform\/src\/env\.ts$/,
      /^libs\/tenancy\/src\/schemas\/refuse-owner-rights\.ts$/,
      /^tools\/seed\//,
    ];
    expect(readers.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it.each([['apps/api/src/main.ts'], ['apps/worker/src/main.ts']])('are out of reach of %s, which does not start with them', (main) => {
    const text = readFileSync(join(root, main), 'utf8');
    expect(text).toMatch(/^refuseOwnerRights\('\w+', (env\(\)\.)?DATABASE_OWNER_URL\);$/m);
    expect(text.match(/DATABASE_OWNER_URL/g)?.length).toBeLessThanOrEqual(2);
    const files = [...reach(join(root, main))].map(here);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /^apps\/worker\/src\/(owner\.module|provisioner|commands\/)/.test(file))).toEqual([]);
  });

  it('given to a program that should not have them, are refused without being repeated', () => {
    const url = 'postgres://owner:hidden@127.0.0.1/akin';
    expect(() => refuseOwnerRights('api', url)).toThrow(/DATABASE_OWNER_URL/);
    expect(() => refuseOwnerRights('api', url)).toThrow(expect.not.stringMatching(/hidden/));
    expect(() => refuseOwnerRights('api', undefined)).not.toThrow();
  });
});
