import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { openByHand, playUntil, secondsOf } from './by-hand';

// Worlds run here in real time.
test.describe.configure({ timeout: 120_000 });

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

test('after a click anywhere in the sandbox, keys play, step and change speed', async ({ page }) => {
  const sandbox = await openByHand(page);
  await sandbox.getByText('You are the warehouse').click();
  await page.keyboard.press('Space');
  await expect(sandbox.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(sandbox.getByLabel('Speed')).toHaveValue('2');
  await page.keyboard.press('Space');
  await expect(sandbox.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const slider = sandbox.getByRole('slider', { name: 'Moment shown' });
  const before = Number(await slider.inputValue());
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(before);
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
