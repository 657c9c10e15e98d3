import { expect, type Page, test } from '@playwright/test';

async function openSandbox(page: Page, address: string, id: string) {
  await page.goto(address);
  const sandbox = page.locator(`#sandbox-${id}`);
  await sandbox.scrollIntoViewIfNeeded();
  await expect(sandbox.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 30_000 });
  return sandbox;
}

test('a prediction stands beside what has happened so far, and at the end beside what it was', async ({
  page,
}) => {
  await page.goto('/learn/standard-queues');
  const question = page.getByRole('form', { name: /How many times will it be delivered/ });
  await question.getByRole('spinbutton').fill('2');
  await question.getByRole('button', { name: 'That is my guess' }).click();
  const sandbox = page.locator('#sandbox-forgetful');
  await sandbox.scrollIntoViewIfNeeded();
  const prediction = sandbox.getByRole('list', { name: 'Your prediction' });
  await expect(prediction).toContainText('You predicted 2 · 0 so far', { timeout: 30_000 });
  const moment = sandbox.getByRole('slider', { name: 'Moment shown' });
  await moment.fill('120000');
  await expect(prediction).toContainText('You predicted 2 · it was 6');
  await moment.fill('50000');
  await expect(prediction).toContainText('You predicted 2 · 3 so far');
});

test('a goal of an earlier visit is ticked, and this run says how far it is', async ({ page }) => {
  await page.route('**/api/me', (route) =>
    route.fulfill({
      json: {
        learner: null,
        lessons: {},
        goals: { 'standard-queues': ['forgetful'] },
        answers: {},
        resume: null,
      },
    }),
  );
  const sandbox = await openSandbox(page, '/learn/standard-queues', 'forgetful');
  await expect(sandbox.getByText('Reached before.')).toBeVisible();
  await expect(sandbox.getByText(/^Reached before\. Now: /)).toBeVisible();
  await expect(sandbox.getByText('Goal reached')).toHaveCount(0);
});

test('the switch that solves the first goal is in sight, and follows the world through an undo', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const sandbox = await openSandbox(page, '/learn/standard-queues', 'forgetful');
  const forgets = sandbox.getByRole('switch', { name: 'they forget to delete' });
  const panel = await sandbox.getByRole('tabpanel').boundingBox();
  const place = await forgets.boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan((panel?.y ?? 0) + (panel?.height ?? 0));

  const moment = sandbox.getByRole('slider', { name: 'Moment shown' });
  await moment.fill('30000');
  await moment.fill('10000');
  await expect(forgets).toBeChecked();
  await forgets.click();
  await expect(forgets).not.toBeChecked();
  await sandbox.getByRole('button', { name: 'Undo' }).click();
  await expect(forgets).toBeChecked();
});

test('nothing moves when a sandbox comes', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number };
        const before = Number(document.documentElement.dataset.shifted ?? 0);
        document.documentElement.dataset.shifted = String(before + shift.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await openSandbox(page, '/learn/dead-letter-queues', 'poison');
    const shifted = await page.evaluate(() => Number(document.documentElement.dataset.shifted ?? 0));
    expect(shifted).toBeLessThan(0.02);
  }
});

test("the course's own controls are not shown as commands of AWS", async ({ page }) => {
  const sandbox = await openSandbox(page, '/learn/at-least-once', 'charged-twice');
  await sandbox.getByRole('option').filter({ hasText: 'Course control' }).first().click();
  await expect(sandbox.getByRole('textbox', { name: 'SetImperfection, in full' })).toBeVisible();
  await expect(sandbox.getByRole('tab', { name: 'AWS CLI' })).toHaveCount(0);
});
