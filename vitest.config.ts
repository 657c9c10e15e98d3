import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

// `server-only` throws unless it is resolved the way React's server build resolves it.
const serverConditions = ['react-server', 'node', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { alias: { '@': root }, conditions: serverConditions },
  ssr: { resolve: { conditions: serverConditions, externalConditions: serverConditions } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['{app,bench,components,content,engine,lib,prisma,scripts,server}/**/*.test.{ts,tsx}'],
    setupFiles: ['./scripts/vitest-setup.ts'],
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
