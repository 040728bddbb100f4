import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCycles, importGraph } from './cycles.mjs';

const project = mkdtempSync(join(tmpdir(), 'akin-cycles-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
afterEach(() => rmSync(join(project, 'libs'), { recursive: true }));
afterAll(() => rmSync(project, { recursive: true }));

const cyclesIn = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) write(path, text);
  return findCycles(importGraph(project));
};

it('finds two files that import each other', () => {
  const found = cyclesIn({ 'libs/a/src/one.ts': "import './two.js';", 'libs/a/src/two.ts': "import type { X } from './one.js';" });
  expect(found).toHaveLength(1);
  expect(found[0]).toEqual(expect.arrayContaining(['libs/a/src/one.ts', 'libs/a/src/two.ts']));
});

it('finds a way round through two rooms', () => {
  const found = cyclesIn({
    'libs/a/src/index.ts': "export * from './one.js';",
    'libs/a/src/one.ts': "import { b } from '@akin/b';",
    'libs/b/src/index.ts': "export * from './b.js';",
    'libs/b/src/b.ts': "export const b = () => import('@akin/a');",
  });
  expect(found[0]).toHaveLength(5);
});

it('finds a file that imports itself through the index of its room', () => {
  expect(
    cyclesIn({ 'libs/a/src/index.ts': "export * from './one.js';", 'libs/a/src/one.ts': "import { x } from './index.js';" }),
  ).toHaveLength(1);
});

it('lets two ways lead to the same file', () => {
  const found = cyclesIn({
    'libs/a/src/index.ts': "export * from './one.js'; export * from './two.js';",
    'libs/a/src/one.ts': "import './base.js';",
    'libs/a/src/two.ts': "import './base.js'; import './one.js'; import 'node:fs';",
    'libs/a/src/base.ts': '',
  });
  expect(found).toEqual([]);
});
