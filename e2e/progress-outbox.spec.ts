import { expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { type OwnProduct, openOwnProduct } from '@/scripts/testing/own-product';
import { choose, expectReview, findQuestion, submit } from './quiz-questions';

const question = findQuestion('one');

let product: OwnProduct;
test.beforeAll(async () => {
  product = await openOwnProduct();
});
test.afterAll(() => product.close());

async function countAttempts(): Promise<number> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Attempt"');
  await client.end();
  return rows[0]?.count ?? 0;
}

test('an answer that was acknowledged survives the death of the server', async ({ page }) => {
  const before = await countAttempts();
  await page.goto(product.url + question.path);
  await choose(page, question.right);
  const acknowledged = page.waitForResponse(
    (response) => response.url().endsWith('/api/answers') && response.ok(),
  );
  await submit(page);
  await acknowledged;
  await product.kill();
  await product.start();
  expect(await countAttempts()).toBe(before + 1);
  await page.reload();
  await expectReview(page, 'right');
});

test('an answer given while the server is dead arrives when it is back, once', async ({ page }) => {
  const before = await countAttempts();
  await page.goto(product.url + question.path);
  await product.kill();
  await choose(page, question.wrong.slice(0, 1));
  await submit(page);
  await expect(page.getByText('Waiting to send 1 answer.')).toBeVisible();
  await product.start();
  await expectReview(page, 'wrong');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  expect(await countAttempts()).toBe(before + 1);
});

test('when the acknowledgement is lost on its way, the answer is sent again and counted once', async ({
  page,
}) => {
  const before = await countAttempts();
  let lost = 0;
  await page.route('**/api/answers', async (route) => {
    await route.fetch();
    lost += 1;
    // The server has stored it; the browser hears nothing.
    if (lost <= 2) await route.abort('connectionreset');
    else await route.continue();
  });
  await page.goto(product.url + question.path);
  await choose(page, question.right);
  await submit(page);
  await expectReview(page, 'right');
  expect(lost).toBe(3);
  expect(await countAttempts()).toBe(before + 1);
});

test('what was answered without a connection waits, also for a page that was closed', async ({
  page,
  context,
}) => {
  const before = await countAttempts();
  await page.goto(product.url + question.path);
  await context.setOffline(true);
  await choose(page, question.right);
  await submit(page);
  await expect(page.getByText('Waiting to send 1 answer.')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`${product.url}/dashboard`);
  await expect.poll(countAttempts, { timeout: 20_000 }).toBe(before + 1);
  await next.reload();
  await expect(next.getByText('of 1 question')).toBeVisible();
});

test('a connection that comes back is used at once', async ({ page, context }) => {
  await page.goto(product.url + question.path);
  await context.setOffline(true);
  await choose(page, question.right);
  await submit(page);
  await expect(page.getByText('Waiting to send 1 answer.')).toBeVisible();
  await context.setOffline(false);
  await expectReview(page, 'right');
});

/** Gives the right answer while no answer can reach the server. */
async function answerWhileAway(page: Page): Promise<void> {
  await page.route('**/api/answers', (route) => route.abort('connectionrefused'));
  await page.goto(product.url + question.path);
  await choose(page, question.right);
  await submit(page);
}

test('while the server is away the question says that the answer is kept, and tries again when asked', async ({
  page,
}) => {
  await answerWhileAway(page);
  await expect(page.getByText('Waiting for the connection; your answer is kept.')).toBeVisible();
  await expect(page.getByText('Waiting to send 1 answer.')).toBeVisible();
  for (const width of [320, 800, 1400]) {
    await page.setViewportSize({ width, height: 600 });
    await page.keyboard.press('End');
    const toast = await page.getByText('Waiting to send 1 answer.').boundingBox();
    const [row, footer] = [page.getByRole('button', { name: 'Try now' }), page.locator('footer')];
    for (const other of [await row.boundingBox(), await footer.boundingBox()]) {
      if (!toast || !other) throw new Error('Something is not on the page.');
      expect(toast.y + toast.height <= other.y || other.y + other.height <= toast.y).toBe(true);
    }
  }
  // Asked for while the server is still away: afterwards the outbox may be quicker than a finger.
  const again = page.waitForRequest('**/api/answers');
  await page.getByRole('button', { name: 'Try now' }).click();
  await again;
  await page.unroute('**/api/answers');
  await expectReview(page, 'right');
});

test('a page that was loaded again while its answer waits says so, then shows the review', async ({
  page,
}) => {
  await answerWhileAway(page);
  await expect(page.getByText('Waiting to send 1 answer.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('You answered this question already.')).toBeVisible();
  await page.unroute('**/api/answers');
  await expectReview(page, 'right');
});

test('two tabs of one new visitor are one learner', async ({ context }) => {
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(product.url + question.path)));
  await Promise.all(tabs.map((tab) => choose(tab, question.right)));
  await Promise.all(tabs.map(submit));
  await Promise.all(tabs.map((tab) => expectReview(tab, 'right')));
  const me = await tabs[0]?.evaluate(() => fetch('/api/me').then((response) => response.json()));
  expect(me.answers['sqs-and-decoupling']).toEqual({ answered: 1, correct: 1 });
  const attempts = await tabs[0]?.evaluate(() => fetch('/api/me/export').then((response) => response.json()));
  // Two, or one: a tab that sees the other's answer under way shows its review instead of sending another.
  expect([1, 2]).toContain(attempts.attempts.length);
});
