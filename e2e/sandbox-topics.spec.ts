import { expect, type Locator, type Page, test } from '@playwright/test';
import { showSecond } from './by-hand';

test.describe.configure({ timeout: 120_000 });

async function openSandbox(page: Page, lesson: string, id: string): Promise<Locator> {
  await page.goto(`/learn/${lesson}`);
  const sandbox = page.locator(`#sandbox-${id}`);
  // One above may grow when it is set up and push this one out of sight.
  await expect(async () => {
    await sandbox.scrollIntoViewIfNeeded();
    await expect(sandbox.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  return sandbox;
}

const lookInto = async (sandbox: Locator, resource: string) => {
  await sandbox.getByRole('tab', { name: 'Resources' }).click();
  await sandbox.getByLabel('Look into').selectOption(resource);
};

/** A row of the subscriptions in the drawing's text version, by its endpoint. */
const rowOf = (sandbox: Locator, to: string) =>
  sandbox.getByRole('table', { name: 'Subscriptions' }).getByRole('row').filter({ hasText: to });

test('a message published by hand reaches every subscriber, and the text version says so', async ({
  page,
}) => {
  const sandbox = await openSandbox(page, 'topics', 'once');
  await sandbox.getByText('The drawing as text').click();
  await expect(rowOf(sandbox, 'packing')).toContainText('every message');
  await sandbox.getByRole('textbox', { name: 'Publish', exact: true }).fill('by hand');
  await sandbox.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(sandbox.getByText(/accepted, message id/)).toBeVisible();
  for (const to of ['packing', 'billing', 'owner']) {
    await expect(rowOf(sandbox, to).getByRole('cell').nth(2)).toHaveText('1');
  }
  await lookInto(sandbox, 'owner');
  await expect(sandbox.getByRole('region', { name: 'Inbox owner' })).toContainText('AWS Notification');
});

test('an inbox that asks to be confirmed gets nothing until its mail is answered', async ({ page }) => {
  const sandbox = await openSandbox(page, 'subscriptions', 'pending');
  await showSecond(sandbox, 3);
  await expect(sandbox.getByRole('button', { name: 'orders-colleague: not confirmed yet' })).toBeVisible();
  const card = sandbox.getByRole('button', { name: /^colleague 1 mail/ });
  await expect(card).toContainText('asks to confirm');
  await card.click();
  const inbox = sandbox.getByRole('region', { name: 'Inbox colleague' });
  await inbox.getByRole('button', { name: 'Confirm subscription' }).click();
  await expect(inbox.getByText('Confirmed.')).toBeVisible();
  await expect(sandbox.getByRole('button', { name: 'orders-colleague: not confirmed yet' })).toHaveCount(0);
  await showSecond(sandbox, 8);
  await expect(sandbox.getByRole('button', { name: /^colleague \d+ mails/ })).not.toContainText('asks');
  await expect(inbox.getByRole('listitem').first()).toContainText('AWS Notification');
});

test('a webhook that fails is tried again, and takes the message when it has recovered', async ({ page }) => {
  const sandbox = await openSandbox(page, 'subscriptions', 'four');
  await lookInto(sandbox, 'courier');
  const webhook = sandbox.getByRole('region', { name: 'Webhook courier' });
  await webhook.getByRole('button', { name: 'Confirm subscription' }).click();
  await expect(webhook.getByText('Confirmed.')).toBeVisible();
  await webhook.getByRole('button', { name: '500 error' }).click();
  await expect(sandbox.getByRole('button', { name: /^courier/ })).toContainText('500');
  await showSecond(sandbox, 3);
  await expect(webhook.getByText('answered 500').first()).toBeVisible();
  await expect(sandbox.getByText(/\d+ retrying/)).toBeVisible();
  await webhook.getByRole('button', { name: '200 OK' }).click();
  // The second attempt comes twenty seconds after the first.
  await showSecond(sandbox, 25);
  await expect(webhook.getByText('answered 200').first()).toBeVisible();
  await expect(sandbox.getByRole('button', { name: /^courier/ })).toContainText('200');
});

test('a filter shows what it held back and why, and lets through what it asks for', async ({ page }) => {
  const sandbox = await openSandbox(page, 'filtering', 'states');
  await showSecond(sandbox, 6);
  await sandbox.getByRole('button', { name: 'orders-billing: state: paid' }).click();
  const subscription = sandbox.getByRole('region', { name: 'Subscription orders-billing' });
  await expect(subscription.getByText('Why the last was held back')).toBeVisible();
  await expect(subscription.getByRole('textbox', { name: /^Filter policy/ })).toHaveValue(/"paid"/);

  await sandbox.getByText('The drawing as text').click();
  const delivered = rowOf(sandbox, 'refunds').getByRole('cell').nth(2);
  const before = Number(await delivered.innerText());
  await sandbox.getByRole('tab', { name: 'Your hand' }).click();
  await sandbox.getByLabel(/^Message attributes/).fill('state = cancelled');
  await sandbox.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(delivered).toHaveText(String(before + 1));
});

test('a filter policy that SNS refuses is answered right below it, in its own words', async ({ page }) => {
  const sandbox = await openSandbox(page, 'filtering', 'states');
  const policy = sandbox.getByRole('textbox', { name: 'FilterPolicy of orders-billing' });
  await policy.fill('{"state": "paid"}');
  await sandbox.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(policy).toHaveAttribute('aria-invalid', 'true');
  await expect(policy).toHaveAccessibleDescription(/FilterPolicy/);
});

test('what an endpoint refuses for good lies in the dead-letter queue of its subscription', async ({
  page,
}) => {
  const sandbox = await openSandbox(page, 'delivery-retries', 'refused');
  await showSecond(sandbox, 6);
  await sandbox.getByText('The drawing as text').click();
  await expect(rowOf(sandbox, 'packing').getByRole('cell').last()).toHaveText('5 to undelivered');
  await sandbox.getByRole('tab', { name: 'Messages' }).click();
  await sandbox.getByRole('button', { name: /^undelivered/ }).click();
  await expect(sandbox.getByRole('listbox', { name: 'Messages of undelivered' })).toBeVisible();
});

test('a resource of the drawing is looked into with the keyboard alone', async ({ page }) => {
  const sandbox = await openSandbox(page, 'topics', 'once');
  await sandbox.getByRole('button', { name: /^orders/ }).focus();
  await page.keyboard.press('Enter');
  const topic = sandbox.getByRole('region', { name: 'Topic orders' });
  await expect(topic).toContainText('standard');
  await topic.getByRole('button', { name: 'billing' }).focus();
  await page.keyboard.press('Enter');
  await expect(sandbox.getByRole('region', { name: 'Subscription orders-billing' })).toContainText(
    'every message comes through',
  );
});
