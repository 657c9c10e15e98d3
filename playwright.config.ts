import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/testing/find-chromium';

const executablePath = findChromium()?.executablePath;

// `npm test` builds the site, serves it with a fresh database and says here where. To run one journey against a server of your own:
// FANOUT_E2E_URL=http://localhost:3000 npx playwright test e2e/some-journey.spec.ts
// and with a server and a database of the test's own: FANOUT_ONLY=e2e FANOUT_JOURNEYS=first-visit,weight npm test
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // CI's machine is shared: a journey that fails gets one more try there, and is named as flaky. At a desk it has none.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.FANOUT_E2E_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    ...(executablePath ? { launchOptions: { executablePath } } : {}),
  },
});
