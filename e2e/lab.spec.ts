import { expect, type Locator, type Page, test } from '@playwright/test';
import { secondsOf, showSecond } from './by-hand';

// Worlds run here in real time, on whatever machine there is.
test.describe.configure({ timeout: 240_000 });

async function openLab(page: Page, id: string, title: string): Promise<Locator> {
  await page.goto(`/labs/${id}`);
  const lab = page.getByRole('region', { name: `Lab: ${title}` });
  await expect(lab.getByRole('region', { name: 'Tasks' })).toBeVisible({ timeout: 60_000 });
  return lab;
}

/** The form of a call, by its operation. */
const formOf = (lab: Locator, operation: string) =>
  lab.locator('form').filter({ has: lab.page().getByText(operation, { exact: true }) });

/** A row of the subscriptions in the drawing's text version, by its endpoint. */
const rowOf = (lab: Locator, to: string) =>
  lab.getByRole('table', { name: 'Subscriptions' }).getByRole('row').filter({ hasText: to });

async function subscribe(lab: Locator, queue: string, raw = false) {
  const form = formOf(lab, 'Subscribe').filter({ hasText: 'Protocol' });
  await form.getByLabel('Endpoint').fill(`arn:aws:sqs:us-east-1:123456789012:${queue}`);
  await form.getByText('Filter policy, raw delivery').click();
  await form.getByLabel('Raw message delivery').setChecked(raw);
  await form.getByText('Filter policy, raw delivery').click();
  await form.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await expect(rowOf(lab, queue)).toBeVisible();
}

const grade = async (lab: Locator) => lab.getByRole('button', { name: /^Grade it/ }).click();

test('a lab is failed, looked into, mended in the past, passed, and ticked in the list', async ({ page }) => {
  await page.goto('/labs');
  await page.getByRole('link', { name: 'One order, three teams' }).click();
  const lab = page.getByRole('region', { name: 'Lab: One order, three teams' });
  const tasks = lab.getByRole('region', { name: 'Tasks' });

  await test.step('hints come one by one, from a question to the answer', async () => {
    const hints = page.getByRole('listitem').filter({ hasText: 'gets the fifty paid orders' }).first();
    await expect(hints.getByText('"paid"')).toBeHidden();
    for (const hint of ['A question', 'A nudge', 'The answer'])
      await hints.getByText(hint, { exact: true }).click();
    await expect(hints.getByText('"paid"')).toBeVisible();
  });

  await test.step('the warehouse is connected without a filter, and the grader says what broke', async () => {
    await expect(tasks.getByRole('status')).toHaveText('0 of 4 tasks hold at 00:00.', { timeout: 60_000 });
    await showSecond(lab, 2);
    await lab.getByText('The drawing as text').click();
    await subscribe(lab, 'warehouse-orders', true);
    await subscribe(lab, 'billing-orders');
    await subscribe(lab, 'analyst-orders');
    await grade(lab);
    await expect(tasks.getByRole('status')).toHaveText('2 of 4 tasks hold at the end.', { timeout: 60_000 });
    const broken = tasks.getByRole('listitem').filter({ hasText: 'gets the fifty paid orders' });
    await expect(broken).toContainText(
      '51 deliveries from orders to warehouse-orders were delivered; expected at most 50.',
    );
    await expect(page.getByText('What goes wrong', { exact: true })).toBeHidden();
  });

  await test.step('the moment that decided it is one click away', async () => {
    const broken = tasks.getByRole('listitem').filter({ hasText: 'gets the fifty paid orders' });
    await broken.getByRole('button', { name: /^Show 01:/ }).click();
    await expect.poll(() => secondsOf(lab)).toBeLessThan(120);
    await expect(tasks.getByRole('status')).toContainText('tasks hold at 01:');
  });

  await test.step('a filter set in the past passes the lab', async () => {
    await showSecond(lab, 5);
    const form = formOf(lab, 'SetSubscriptionAttributes');
    await form.getByRole('combobox', { name: /^Subscription/ }).selectOption('orders-warehouse-orders');
    await form.getByLabel(/^FilterPolicy of/).fill('{"status": ["paid"]}');
    await form.getByRole('button', { name: 'Set', exact: true }).click();
    await expect(lab.getByText('You changed the past; what followed is gone.')).toBeVisible();
    await grade(lab);
    await expect(tasks.getByRole('status')).toHaveText('Lab passed at 05:00: every task holds.', {
      timeout: 60_000,
    });
    await expect(page.getByText('What goes wrong', { exact: true })).toBeVisible();
  });

  await test.step('it is ticked in the list, and stays so', async () => {
    await expect(async () => {
      await page.goto('/labs');
      const link = page.getByRole('link', { name: 'One order, three teams' });
      await expect(link).toHaveAttribute('data-done', { timeout: 2000 });
      await expect(link.getByText('(passed)')).toBeVisible();
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('link', { name: 'One upload, two processors' })).not.toHaveAttribute(
      'data-done',
    );
  });
});

async function openCode(page: Page): Promise<Locator> {
  const lab = await openLab(page, 'three-teams', 'One order, three teams');
  await lab.getByRole('button', { name: 'Do it in code' }).click();
  const code = lab.getByRole('region', { name: 'Code' });
  await expect(code.getByRole('textbox', { name: 'Code' })).toBeVisible({ timeout: 30_000 });
  return code;
}

async function write(code: Locator, text: string) {
  await code.getByRole('textbox', { name: 'Code' }).fill(text);
}

test('code with the AWS SDK runs against the lab’s own world', async ({ page }) => {
  const code = await openCode(page);
  const output = code.getByRole('list', { name: 'Output' });
  await code.getByRole('button', { name: 'Run the code' }).click();
  await expect(output).toContainText('arn:aws:sns:us-east-1:123456789012:orders', { timeout: 60_000 });
  await expect(output).toContainText('The code has come to its end.');

  await write(
    code,
    `import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
const arn = (service: string, name: string) => \`arn:aws:\${service}:us-east-1:123456789012:\${name}\`;
const answer = await new SNSClient({}).send(new SubscribeCommand({
  TopicArn: arn('sns', 'orders'), Protocol: 'sqs', Endpoint: arn('sqs', 'billing-orders'),
}));
console.log('subscribed', answer.SubscriptionArn);
`,
  );
  await code.getByRole('button', { name: 'Run the code' }).click();
  await expect(output).toContainText('subscribed arn:aws:sns:us-east-1:123456789012:orders:', {
    timeout: 60_000,
  });
  // What the code has made stands in the drawing.
  await page.getByText('The drawing as text').click();
  await expect(rowOf(page.locator('#world'), 'billing-orders')).toBeVisible();
});

test('a mistake in the code is told with its line', async ({ page }) => {
  const code = await openCode(page);
  await write(code, `const one = 1;\nthrow new Error('out of ' + 'books');\n`);
  await code.getByRole('button', { name: 'Run the code' }).click();
  const output = code.getByRole('list', { name: 'Output' });
  await expect(output).toContainText('Error: out of books (line 2)', { timeout: 60_000 });
  await expect(output.getByRole('button', { name: 'Show line 2' })).toBeVisible();
});

test('an endless loop ends when it is told to, and the next run works', async ({ page }) => {
  const code = await openCode(page);
  await write(code, `console.log('and off we go');\nfor (;;) {}\n`);
  await code.getByRole('button', { name: 'Run the code' }).click();
  const output = code.getByRole('list', { name: 'Output' });
  await expect(output).toContainText('and off we go', { timeout: 60_000 });
  await code.getByRole('button', { name: 'Stop', exact: true }).click();
  const run = code.getByRole('button', { name: 'Run the code' });
  await expect(run).toBeEnabled();
  await write(code, `console.log('still', 'here');\n`);
  await run.click();
  await expect(output).toContainText('still here', { timeout: 60_000 });
});
