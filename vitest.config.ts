import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const rooms = '{app,bench,components,content,engine,lib,prisma,scripts,server}';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('./') },
      // The package throws outside React's server build. Resolving everything that way (`react-server`) would take
      // `react-dom/server` from the tests, so only this one is replaced, by the file it gives a server build.
      { find: /^server-only$/, replacement: at('./node_modules/server-only/empty.js') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    restoreMocks: true,
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          setupFiles: ['./scripts/testing/console-errors.ts'],
        },
      },
      {
        // Tests that need a database end in .db.test.ts. They share one real PostgreSQL, and each file gets a
        // fresh, migrated database of its own in DATABASE_URL.
        extends: true,
        test: {
          name: 'database',
          include: [`${rooms}/**/*.db.test.ts`],
          globalSetup: ['./scripts/testing/database-server.ts'],
          setupFiles: ['./scripts/testing/console-errors.ts', './scripts/testing/database-per-file.ts'],
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
