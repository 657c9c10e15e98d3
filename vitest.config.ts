import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['{app,bench,components,content,engine,lib,prisma,scripts,server}/**/*.test.{ts,tsx}'],
    setupFiles: ['./scripts/vitest-setup.ts'],
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
