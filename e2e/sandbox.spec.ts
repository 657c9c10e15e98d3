import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

// Worlds run here in real time.
test.describe.configure({ timeout: 120_000 });

/** The reader's own hand on three orders that nobody else takes. */
async function openByHand(page: Page): Promise<Locator> {
  await page.goto('/learn/standard-queues');
  const sandbox = page.locator('#sandbox-by-hand');
  // The sandbox above grows when it is set up, and would push this one out of sight, where it stands still.
  for (const each of [page.locator('#sandbox-forgetful'), sandbox]) {
    await each.scrollIntoViewIfNeeded();
    await expect(each.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 30_000 });
  }
  return sandbox;
}

const secondsOf = async (sandbox: Locator) => {
  const [minutes = '0', seconds = '0'] = (await sandbox.getByTestId('sandbox-clock').innerText()).split(':');
  return Number(minutes) * 60 + Number(seconds);
};

async function playUntil(sandbox: Locator, second: number) {
  await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => secondsOf(sandbox), { timeout: 30_000 }).toBeGreaterThanOrEqual(second);
  await sandbox.getByRole('button', { name: 'Pause' }).click();
}

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
  await playUntil(sandbox, 3);
  await sandbox.getByRole('button', { name: 'Receive' }).click();
  await expect(sandbox.getByText('gave you 1 message.')).toBeVisible();
  await sandbox.getByLabel('Speed').selectOption('10');
  await playUntil(sandbox, 30);

  await sandbox.getByRole('tab', { name: 'Messages' }).click();
  const messages = sandbox.getByRole('listbox', { name: 'Messages of orders' });
  await expect(messages.getByRole('option').filter({ hasText: 'visible' })).toHaveCount(3);

  // The run is three minutes long: a tenth of the scrubber is eighteen seconds.
  await dragTo(page, sandbox, 0.17, 0.06);
  await expect(messages.getByRole('option').filter({ hasText: 'you until' })).toHaveCount(1);
  await dragTo(page, sandbox, 0.06, 0.16);
  await expect(messages.getByRole('option').filter({ hasText: 'visible' })).toHaveCount(3);
});

test('acting in the past drops what followed, and undo brings it back', async ({ page }) => {
  const sandbox = await openByHand(page);
  await sandbox.getByLabel('Speed').selectOption('10');
  await playUntil(sandbox, 30);
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

test('the goal is reached with the keyboard alone', async ({ page }) => {
  const sandbox = await openByHand(page);
  const press = async (button: Locator) => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  await sandbox.getByRole('button', { name: 'Play', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => secondsOf(sandbox)).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Space');

  await sandbox.getByText('How many, wait, visibility').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  const inHand = sandbox.getByRole('region', { name: 'Messages you hold' });
  await expect(inHand.getByRole('listitem')).toHaveCount(3);
  for (const left of [2, 1]) {
    await press(inHand.getByRole('button', { name: 'Delete' }).first());
    await expect(inHand.getByRole('listitem')).toHaveCount(left);
  }
  await press(inHand.getByRole('button', { name: 'Delete' }));
  await expect(sandbox.getByText('Goal reached:')).toBeVisible();
});

test('the scrubber answers to keys and says where it is', async ({ page }) => {
  const sandbox = await openByHand(page);
  const slider = sandbox.getByRole('slider', { name: 'Moment shown' });
  await expect(slider).toHaveAttribute('aria-valuetext', '00:00 of 03:00');
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', '00:18 of 03:00');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '00:17 of 03:00');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '00:00 of 03:00');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '00:18 of 03:00');
});

test('a message can be inspected, and a call of the trace read as CLI, SDK and JSON', async ({ page }) => {
  const sandbox = await openByHand(page);
  await playUntil(sandbox, 3);
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

test('everything drawn is there as text', async ({ page }) => {
  const sandbox = await openByHand(page);
  await playUntil(sandbox, 3);
  await sandbox.getByText('The drawing as text').click();
  await expect(
    sandbox.getByRole('table', { name: 'Queues' }).getByRole('row', { name: 'orders' }),
  ).toContainText('3');
  await expect(sandbox.getByRole('table', { name: 'Messages of orders' }).getByRole('row')).toHaveCount(4);
  await expect(sandbox.getByRole('log')).toContainText('orders');
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

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('time plays as ever', async ({ page }) => {
    const sandbox = await openByHand(page);
    await playUntil(sandbox, 3);
    await sandbox.getByRole('tab', { name: 'Messages' }).click();
    await expect(
      sandbox.getByRole('listbox', { name: 'Messages of orders' }).getByRole('option'),
    ).toHaveCount(3);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the goal is reached by touch alone, and nothing overflows', async ({ page }) => {
    const sandbox = await openByHand(page);
    await sandbox.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect.poll(() => secondsOf(sandbox)).toBeGreaterThanOrEqual(3);
    await sandbox.getByRole('button', { name: 'Pause' }).tap();
    const inHand = sandbox.getByRole('region', { name: 'Messages you hold' });
    for (const order of [1, 2, 3]) {
      await sandbox.getByRole('button', { name: 'Receive' }).tap();
      await expect(inHand.getByRole('listitem'), `order ${order}`).toHaveCount(1);
      await inHand.getByRole('button', { name: 'Delete' }).tap();
      await expect(inHand).toBeHidden();
    }
    await expect(sandbox.getByText('Goal reached:')).toBeVisible();
    await sandbox.getByRole('tab', { name: 'Trace' }).tap();
    await expect(sandbox.getByRole('option').filter({ hasText: 'You deleted' })).not.toHaveCount(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in a running sandbox ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const sandbox = await openByHand(page);
    await playUntil(sandbox, 3);
    for (const tab of await sandbox.getByRole('tablist', { name: 'Panel' }).getByRole('tab').all()) {
      await tab.click();
      const { violations } = await new AxeBuilder({ page }).include('#sandbox-by-hand').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
    }
  });
}

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
