import { expect, type Locator, type Page, test } from '@playwright/test';
import { openByHand, secondsOf, showSecond } from './by-hand';

// Worlds run here in real time.
test.describe.configure({ timeout: 120_000 });

/** Presses the scrubber where a moment is, as a share of its length. */
async function dragTo(page: Page, sandbox: Locator, from: number, to: number) {
  const slider = sandbox.getByRole('slider', { name: 'Moment shown' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the scrubber is not on the screen');
  const x = (share: number) => box.x + 11 + share * (box.width - 22);
  await page.mouse.move(x(from), box.y + box.height - 12);
  await page.mouse.down();
  await page.mouse.move(x((from + to) / 2), box.y + box.height - 12, { steps: 5 });
  await page.mouse.move(x(to), box.y + box.height - 12, { steps: 5 });
  await page.mouse.up();
}

test('dragging time back shows a received message in flight, and later visible again', async ({ page }) => {
  const sandbox = await openByHand(page);
  await showSecond(sandbox, 3);
  await sandbox.getByRole('button', { name: 'Receive' }).click();
  await expect(sandbox.getByText('gave you 1 message.')).toBeVisible();
  await showSecond(sandbox, 36);

  await sandbox.getByRole('tab', { name: 'Messages' }).click();
  const messages = sandbox.getByRole('listbox', { name: 'Messages of orders' });
  await expect(messages.getByRole('option').filter({ hasText: 'visible' })).toHaveCount(3);

  // The run is three minutes long: a tenth of the scrubber is eighteen seconds.
  await dragTo(page, sandbox, 0.2, 0.06);
  await expect(messages.getByRole('option').filter({ hasText: 'you until' })).toHaveCount(1);
  await dragTo(page, sandbox, 0.06, 0.16);
  await expect(messages.getByRole('option').filter({ hasText: 'visible' })).toHaveCount(3);
});

test('acting in the past drops what followed, and undo brings it back', async ({ page }) => {
  const sandbox = await openByHand(page);
  await showSecond(sandbox, 30);
  const slider = sandbox.getByRole('slider', { name: 'Moment shown' });
  await slider.focus();
  await page.keyboard.press('PageDown');
  const back = await secondsOf(sandbox);
  await sandbox.getByRole('button', { name: 'Receive' }).click();
  await expect(sandbox.getByText('You changed the past; what followed is gone.')).toBeVisible();
  await slider.focus();
  await page.keyboard.press('End');
  expect(await secondsOf(sandbox)).toBe(back);
  await sandbox.getByRole('button', { name: 'Undo' }).click();
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => secondsOf(sandbox)).toBeGreaterThanOrEqual(30);
});

test('a message can be inspected, and a call of the trace read as CLI, SDK and JSON', async ({ page }) => {
  const sandbox = await openByHand(page);
  await showSecond(sandbox, 3);
  await sandbox.getByRole('button', { name: 'Receive' }).click();
  await sandbox.getByRole('tab', { name: 'Messages' }).click();
  const messages = sandbox.getByRole('listbox', { name: 'Messages of orders' });
  await messages.focus();
  await page.keyboard.press('ArrowDown');
  const message = sandbox.getByRole('region', { name: 'Message', exact: true });
  await expect(message).toContainText('held by you');
  await expect(message).toContainText('1 time');

  await sandbox.getByRole('option').filter({ hasText: 'You received' }).click();
  const call = sandbox.getByRole('textbox', { name: 'ReceiveMessage, in full' });
  await expect(call).toHaveValue(/^aws sqs receive-message/);
  await sandbox.getByRole('tab', { name: 'SDK' }).click();
  await expect(call).toHaveValue(/new ReceiveMessageCommand/);
  await sandbox.getByRole('tab', { name: 'JSON' }).click();
  await expect(call).toHaveValue(/"operation": "ReceiveMessage"/);
});

test('a call that SQS refuses is answered with its code, its message and what to do', async ({ page }) => {
  const sandbox = await openByHand(page);
  await sandbox.getByText('How many, wait, visibility').click();
  await sandbox.getByLabel('Most messages').fill('99');
  await sandbox.getByRole('button', { name: 'Receive' }).click();
  await expect(sandbox.getByText('InvalidParameterValue', { exact: true })).toBeVisible();
  await expect(sandbox.getByText('Check the value against the limits')).toBeVisible();
});

test('a world that nobody sees stands still', async ({ page }) => {
  const sandbox = await openByHand(page);
  await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => secondsOf(sandbox)).toBeGreaterThanOrEqual(1);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await expect(sandbox.getByRole('button', { name: 'Play', exact: true })).toBeAttached();
  await sandbox.scrollIntoViewIfNeeded();
  await expect(sandbox.getByRole('button', { name: 'Pause' })).toBeAttached();
});

test('a worker that cannot be loaded says so, and can be started again', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const isBroken = document.documentElement.dataset.mended === undefined;
        super(isBroken ? new URL('/no-such-worker.js', location.href) : url, options);
      }
    };
  });
  await page.goto('/learn/standard-queues');
  const sandbox = page.locator('#sandbox-forgetful');
  await sandbox.scrollIntoViewIfNeeded();
  await expect(sandbox.getByText('This sandbox stopped.')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    document.documentElement.dataset.mended = '';
  });
  await sandbox.getByRole('button', { name: 'Start it again' }).click();
  await expect(sandbox.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
