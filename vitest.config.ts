import { defineConfig } from 'vitest/config';

const everyDatabaseTest = ['src/**/*.db.test.{ts,tsx}', 'tests/**/*.db.test.{ts,tsx}'];

export default defineConfig({
  // The islands' own tsconfig lists DOM types only; the tests need none of it.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          exclude: everyDatabaseTest,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: everyDatabaseTest,
          globalSetup: ['tests/support/databaseServer.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
