import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

/** Bytes of JavaScript as a browser would download them, compressed; worker scripts included. */
function javascriptOf(page: Page): { bytes: () => Promise<number> } {
  const scripts = new Map<string, Promise<number>>();
  page.context().on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body, { level: 6 }).length),
    );
  });
  return {
    bytes: async () => (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0),
  };
}

const KB = 1024;

test('a reading page ships at most 140 KB of compressed JavaScript before a sandbox is near', async ({
  page,
}) => {
  const javascript = javascriptOf(page);
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto('/learn/visibility-timeout');
  await page.waitForLoadState('networkidle');
  const bytes = await javascript.bytes();
  test.info().annotations.push({ type: 'KB', description: (bytes / KB).toFixed(1) });
  expect(bytes).toBeGreaterThan(50 * KB);
  expect(bytes).toBeLessThanOrEqual(140 * KB);
});

const running = [
  // 220 until the engine could be reached by AWS's clients; docs/decisions/2026-11-21-weight-of-a-sandbox.md says what came and why.
  { lesson: 'visibility-timeout', of: 'queues', mostKb: 230 },
  // Every service that a queue can have around it, their drawing and their forms; fetched only where a lesson has one of them.
  { lesson: 'topics', of: 'topics and what is around them', mostKb: 370 },
];

for (const { lesson, of, mostKb } of running) {
  test(`with a running sandbox of ${of} it is at most ${mostKb} KB`, async ({ page }) => {
    const javascript = javascriptOf(page);
    await page.goto(`/learn/${lesson}`);
    const sandbox = page.getByRole('region', { name: /sandbox/i }).first();
    await sandbox.scrollIntoViewIfNeeded();
    await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(sandbox.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const bytes = await javascript.bytes();
    test.info().annotations.push({ type: 'KB', description: (bytes / KB).toFixed(1) });
    expect(bytes).toBeLessThanOrEqual(mostKb * KB);
  });
}
