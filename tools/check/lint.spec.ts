import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

/** Each a file that is not there, what it would contain, and the rule that must refuse it (null: none may). */
const cases: [what: string, file: string, text: string, rule: string | null][] = [
  ['a room that looks up', 'libs/people/src/x.service.ts', "import '@akin/mentorships';", '@nx/enforce-module-boundaries'],
  ['a room that looks sideways', 'libs/training/src/x.service.ts', "import '@akin/matching';", '@nx/enforce-module-boundaries'],
  ['a server room that draws', 'libs/people/src/x.service.ts', "import '@akin/ui';", '@nx/enforce-module-boundaries'],
  ['a client that reaches into the server', 'apps/web/src/x.ts', "import '@akin/people';", '@nx/enforce-module-boundaries'],
  ['a room that looks down', 'libs/mentorships/src/x.service.ts', "import '@akin/people';", null],
  ['a back door', 'libs/mentorships/src/x.service.ts', "import '@akin/people/src/mentors';", '@typescript-eslint/no-restricted-imports'],
  ['contracts on something', 'libs/contracts/src/x.ts', "import 'rxjs';", '@typescript-eslint/no-restricted-imports'],
  [
    'a controller with a repository',
    'libs/people/src/x.controller.ts',
    "import './x.repository.js';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'a controller with an entity',
    'libs/people/src/a/x.controller.ts',
    "import '../x.entity.js';",
    '@typescript-eslint/no-restricted-imports',
  ],
  ['a controller with a service', 'libs/people/src/x.controller.ts', "import './x.service.js';", null],
  ['a service with SQL', 'libs/people/src/x.service.ts', "import 'typeorm';", '@typescript-eslint/no-restricted-imports'],
  ['a service with HTTP', 'libs/people/src/x.service.ts', "import 'fastify';", '@typescript-eslint/no-restricted-imports'],
  ['a repository with HTTP', 'libs/people/src/x.repository.ts', "import 'fastify';", '@typescript-eslint/no-restricted-imports'],
  ['a repository with SQL', 'libs/people/src/x.repository.ts', "import 'typeorm';", null],
  ['a processor with HTTP', 'libs/people/src/x.processor.ts', "import 'express';", '@typescript-eslint/no-restricted-imports'],
  ['a rule with Nest', 'libs/people/src/can-ask.ts', "import '@nestjs/common';", '@typescript-eslint/no-restricted-imports'],
  ['a rule with files', 'libs/people/src/can-ask.ts', "import 'node:fs';", '@typescript-eslint/no-restricted-imports'],
  ['a rule with a hash', 'libs/people/src/can-ask.ts', "import 'node:crypto';", null],
  ['a rule that names a row', 'libs/people/src/can-ask.ts', "import type { Row } from './x.repository.js';\nexport type Same = Row;", null],
  ['the environment', 'libs/people/src/x.service.ts', 'export const x = process.env;', 'no-restricted-syntax'],
  ['the environment in an app', 'apps/api/src/x.ts', 'export const x = process.env;', 'no-restricted-syntax'],
  ['the environment where it belongs', 'libs/platform/src/env.ts', 'export const x = process.env;', null],
  ['a printed line', 'libs/people/src/x.service.ts', "console.log('x');", 'no-console'],
  ['any', 'libs/people/src/x.service.ts', 'export const x = (y: any) => y;', '@typescript-eslint/no-explicit-any'],
  ['an excuse', 'libs/people/src/x.service.ts', "// eslint-disable-next-line no-console\nconsole.log('x');", 'no-console'],
];

const script = `
  import { readFileSync } from 'node:fs';
  import { createProjectGraphAsync } from '@nx/devkit';
  import { ESLint } from 'eslint';
  await createProjectGraphAsync(); // the boundary rule reads what this leaves in the cache
  const eslint = new ESLint({ cwd: ${JSON.stringify(project)} });
  const found = [];
  for (const [, filePath, text] of JSON.parse(readFileSync(0, 'utf8'))) {
    const [result] = await eslint.lintText(text, { filePath });
    found.push(result.messages.map(({ ruleId }) => ruleId));
  }
  console.log(JSON.stringify(found));
`;

let found: string[][];

beforeAll(() => {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  found = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as string[][];
}, 120_000);

it.each(cases.map(([what, , , rule], index) => [what, rule, index] as const))('%s: %s', (_what, rule, index) => {
  if (rule) expect(found[index]).toContain(rule);
  else expect(found[index]).toEqual([]);
});
