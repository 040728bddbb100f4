import server from '../../jest.config.mjs';

/** Journeys in a real browser, against the application that `tools/check/e2e.mjs` starts for them. */
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
  testTimeout: 240_000,
};
