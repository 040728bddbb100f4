/** Server specs: plain Node, TypeScript by swc, rooms resolved to their sources so that no build is needed. */
export default {
  displayName: 'server',
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/web/', '<rootDir>/libs/ui/', '<rootDir>/apps/e2e/'],
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/tools/check/database-up.mjs',
  globalTeardown: '<rootDir>/tools/check/database-down.mjs',
  moduleNameMapper: {
    '^@akin/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@akin/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.m?[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|@material|selfsigned|@peculiar|content-disposition|cookie|iso-639-3)/)'],
  testTimeout: 30000,
};
