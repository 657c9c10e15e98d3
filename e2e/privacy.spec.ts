import { expect, test } from '@playwright/test';
import { pages } from './pages';

test('no page asks a third party for anything', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const origin = new URL(baseURL ?? '').origin;
  const strangers = new Set<string>();
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) strangers.add(url.origin);
  });
  for (const path of pages) {
    await page.goto(path);
    await page.mouse.wheel(0, 4000);
    await page.waitForLoadState('networkidle');
  }
  expect([...strangers]).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read, its sandbox is described and search answers', async ({ page }) => {
    await page.goto('/learn/visibility-timeout');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/visibility timeout/i).first()).toBeVisible();
    await page.goto('/search?q=receipt handle');
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  });
});
