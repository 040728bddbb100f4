import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildable, sourceStamp } from './sources.mjs';

const project = mkdtempSync(join(tmpdir(), 'akin-sources-'));
const write = (path: string, text = 'x') => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};

beforeAll(() => {
  for (const name of ['package-lock.json', 'nx.json', 'tsconfig.base.json']) write(name);
  write('libs/a/project.json', '{"targets":{"build":{}}}');
  write('libs/a/src/index.ts');
  write('libs/drawn/project.json', '{"targets":{"lint":{}}}');
});
afterAll(() => rmSync(project, { recursive: true }));

it('knows what has something to build', () => {
  expect(buildable(project)).toEqual([join('libs', 'a')]);
});

it.each([
  ['a changed source', () => write('libs/a/src/index.ts', 'longer'), true],
  ['a touched source', () => utimesSync(join(project, 'libs/a/src/index.ts'), 1, 1), true],
  ['a new source', () => write('libs/a/src/more.ts'), true],
  ['a changed lock file', () => write('package-lock.json', 'other'), true],
  ['a spec', () => write('libs/a/src/index.spec.ts'), false],
  ['built files', () => write('libs/a/dist/index.js'), false],
])('%s', (_what, change, matters) => {
  const before = sourceStamp(project);
  change();
  expect(sourceStamp(project) !== before).toBe(matters);
});
