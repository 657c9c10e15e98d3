import { expect, type Locator, type Page } from '@playwright/test';

/** The reader's own hand on three orders that nobody else takes. */
export async function openByHand(page: Page): Promise<Locator> {
  await page.goto('/learn/standard-queues');
  const sandbox = page.locator('#sandbox-by-hand');
  // The sandbox above grows when it is set up, and would push this one out of sight, where it stands still.
  for (const each of [page.locator('#sandbox-forgetful'), sandbox]) {
    await each.scrollIntoViewIfNeeded();
    await expect(each.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 30_000 });
  }
  return sandbox;
}

/** What the sandbox's clock shows, in seconds. */
export const secondsOf = async (sandbox: Locator) => {
  const [minutes = '0', seconds = '0'] = (await sandbox.getByTestId('sandbox-clock').innerText()).split(':');
  return Number(minutes) * 60 + Number(seconds);
};

export async function playUntil(sandbox: Locator, second: number) {
  await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => secondsOf(sandbox), { timeout: 30_000 }).toBeGreaterThanOrEqual(second);
  await sandbox.getByRole('button', { name: 'Pause' }).click();
}

/** Runs the world to a moment, or takes it back there, however slow this machine is. */
export async function showSecond(sandbox: Locator, second: number) {
  await sandbox.getByRole('slider', { name: 'Moment shown' }).fill(String(second * 1000));
  await expect.poll(() => secondsOf(sandbox)).toBe(second);
}
