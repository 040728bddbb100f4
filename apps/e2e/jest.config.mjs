import server from '../../jest.config.mjs';

/** Journeys in a real browser, one after another, against one application started for them. */
export default {
  displayName: 'e2e',
  rootDir: '../..',
  roots: ['<rootDir>/apps/e2e'],
  testEnvironment: 'node',
  testMatch: ['**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: server.moduleNameMapper,
  transform: server.transform,
  transformIgnorePatterns: server.transformIgnorePatterns,
  globalSetup: '<rootDir>/tools/check/application-up.mjs',
  globalTeardown: '<rootDir>/tools/check/application-down.mjs',
  testTimeout: 240_000,
};
