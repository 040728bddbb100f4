import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** The rooms from the ground up. Each may import what stands below it, nothing beside it and nothing above. */
const floors = {
  contracts: [],
  platform: ['contracts'],
  ui: ['contracts'],
  tenancy: ['contracts', 'platform'],
  messaging: ['contracts', 'platform', 'tenancy'],
  'sign-in': ['contracts', 'platform', 'tenancy', 'messaging'],
  people: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in'],
  institutions: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in'],
  matching: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in', 'people'],
  training: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in', 'people'],
  mentorships: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in', 'people', 'matching'],
  recognition: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in', 'people', 'matching', 'mentorships', 'training'],
  insight: ['contracts', 'platform', 'tenancy', 'messaging', 'sign-in', 'people', 'matching', 'mentorships', 'training', 'recognition'],
};

const tags = (rooms) => rooms.map((room) => `room:${room}`);
const serverRooms = Object.keys(floors).filter((room) => room !== 'ui');

const boundaries = {
  allow: [],
  depConstraints: [
    ...Object.entries(floors).map(([room, below]) => ({ sourceTag: `room:${room}`, onlyDependOnLibsWithTags: tags(below) })),
    { sourceTag: 'scope:app', onlyDependOnLibsWithTags: tags(serverRooms) },
    { sourceTag: 'scope:web', onlyDependOnLibsWithTags: tags(['contracts', 'ui']) },
    { sourceTag: 'scope:tool', onlyDependOnLibsWithTags: tags(serverRooms) },
  ],
};

const http = ['express', 'fastify', '@fastify/*', '@nestjs/platform-*'];
const sql = ['typeorm', '@nestjs/typeorm', 'pg'];
const inputAndOutput = [
  'node:*',
  '!node:crypto',
  '!node:stream',
  '!node:buffer',
  '!node:util',
  '!node:path',
  '!node:zlib',
  'fs',
  'net',
  'http',
  'https',
  'child_process',
];
const outside = ['bullmq', 'ioredis', 'nodemailer', 'pino', 'undici'];
const storage = ['**/*.repository.js', '**/*.entity.js'];

/** Types are gone when the program runs, so a rule or a DTO may name the shape of a row it is given. */
const typesAllowed = (group, message) => ({ group, message, allowTypeImports: true });

/** What each kind of file in a room may not import, and why; the kind is in the name of the file. */
const roles = [
  {
    files: ['controller'],
    banned: { group: [...storage, ...sql], message: 'A controller knows verbs, paths and roles; storage is behind a service.' },
  },
  {
    files: ['service'],
    banned: { group: [...http, ...sql], message: 'A service speaks the language of the school: no HTTP, and SQL only in repositories.' },
  },
  { files: ['repository', 'processor'], banned: { group: http, message: 'Only a controller knows HTTP.' } },
  {
    files: ['entity'],
    banned: { group: [...http, '@nestjs/*', '**/*.service.js', '**/*.repository.js'], message: 'An entity is columns and nothing else.' },
  },
  {
    files: ['dto'],
    banned: typesAllowed([...storage, ...sql, '**/*.service.js'], 'A DTO describes what crosses the wire, not what is stored.'),
  },
  { files: ['mail'], banned: typesAllowed([...http, ...sql, ...storage, ...outside], 'A mail is wording: data in, words out.') },
];

const deepImport = {
  regex: '^@akin/[^/]+/(?!testing$)',
  message: 'A room is entered through its index.',
};

const restricted = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [deepImport, ...patterns] }],
});

/** Files without a role in their name are pure rules (`can-request.ts`): they compute, so a table can test them. */
const rooms = ['sign-in', 'people', 'matching', 'mentorships', 'training', 'recognition', 'insight', 'institutions'];
const pure = {
  files: rooms.map((room) => `libs/${room}/src/**/*-*.ts`),
  ignores: ['**/*.*.ts', '**/testing/**', '**/index.ts'],
  rules: restricted(
    typesAllowed(
      ['@nestjs/*', ...http, ...sql, ...outside, ...inputAndOutput, ...storage],
      'A file named verb-noun.ts is a pure rule: nothing with input, output or a framework. Give it a role in its name, or split it.',
    ),
  ),
};

const readsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read and checked in libs/platform/src/env.ts only.',
};

const strict = {
  'no-console': 'error',
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-restricted-syntax': [
    'error',
    readsEnvironment,
    { selector: 'TSEnumDeclaration', message: 'A union of strings says the same with less.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // A Nest module is a class with nothing in it; a DTO needs written types for its validators.
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/consistent-type-definitions': 'off',
  'max-lines': ['error', { max: 300, skipBlankLines: true }],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.angular/**', '**/coverage/**', '.nx/**', '.akin/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: { ...strict, ...restricted(), '@nx/enforce-module-boundaries': ['error', boundaries] },
  },
  pure,
  ...roles.map(({ files, banned }) => ({ files: files.map((role) => `libs/*/src/**/*.${role}.ts`), rules: restricted(banned) })),
  {
    files: ['libs/contracts/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: restricted({ regex: '^(?!\\./)', message: 'The contracts stand on nothing.' }),
  },
  {
    files: ['libs/platform/src/env.ts', '**/*.spec.ts', 'libs/*/src/testing/**', 'tools/**', 'apps/e2e/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'libs/*/src/testing/**', 'apps/api/src/testing/**', 'apps/web/testing/**'],
    rules: {
      // The demo identity provider is the honest and the dishonest opposite of the sign-in specs.
      '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['/apps/demo-idp/src/'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true }],
    },
  },
  {
    // The journeys look after the processes they disturb and bring the demo's rosters along.
    files: ['apps/e2e/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['/tools/(start|seed)/'] }] },
  },
  { files: ['tools/**', 'apps/e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'ak', style: 'kebab-case' },
          { type: 'attribute', prefix: 'ak', style: 'camelCase' },
        ],
      ],
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // These three cannot see a dialog's backdrop, a list steered by aria-activedescendant, or where focus belongs when a
      // dialog opens; the browser journeys look at keyboard and axe on the real page.
      '@angular-eslint/template/click-events-have-key-events': 'off',
      '@angular-eslint/template/interactive-supports-focus': 'off',
      '@angular-eslint/template/no-autofocus': 'off',
    },
  },
);
