import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { type OwnProduct, openOwnProduct } from '@/scripts/testing/own-product';

interface Question {
  id: string;
  choose: number;
  proof?: unknown;
  options: { text: string; correct?: boolean; change?: unknown }[];
}

/** A question with a proof, and one of its wrong options. */
function provedQuestion(): { id: string; wrong: string } {
  const quiz: { questions: Question[] } = parse(
    readFileSync('content/quizzes/sqs-and-decoupling.yaml', 'utf8'),
  );
  const question = quiz.questions.find(
    ({ choose, proof, options }) => proof && choose === 1 && options[0]?.change,
  );
  const wrong = question?.options.find(({ correct }) => !correct);
  if (!question || !wrong) throw new Error('The quiz has no proved single-response question.');
  return { id: question.id, wrong: wrong.text };
}

let product: OwnProduct;
test.beforeAll(async () => {
  product = await openOwnProduct();
});
test.afterAll(() => product.close());

test('a new user learns, breaks things, goes back in time, answers, signs up, and finds it all after a restart', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await test.step('from the home page into the first lesson', async () => {
    await page.goto(product.url);
    await page.getByRole('link', { name: /start with the first lesson/i }).click();
    await expect(page).toHaveURL(/\/learn\/waiting-for-an-answer$/);
  });

  const sandbox = page.getByRole('region', { name: 'Sandbox: One video, three encoders' });
  await test.step('a sandbox shows the trouble', async () => {
    await page.goto(`${product.url}/learn/visibility-timeout`);
    await sandbox.scrollIntoViewIfNeeded();
    await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(sandbox.getByText(/received final\.mp4 .*second time/).first()).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step('time is dragged back to before it', async () => {
    await dragTo(page, sandbox, 20_000);
    await expect(momentShown(sandbox)).toHaveAttribute('aria-valuetext', /^00:(19|20|21)/);
    await expect(sandbox.getByText(/second time/)).toHaveCount(0);
  });

  await test.step('a longer visibility timeout, set in the past, reaches the goal', async () => {
    const settings = sandbox.locator('form', { hasText: 'SetQueueAttributes' });
    await settings.getByLabel('Hide for (s)').fill('120');
    await settings.getByRole('button', { name: 'Set', exact: true }).click();
    await sandbox.getByRole('combobox').first().selectOption({ label: '60×' });
    await sandbox.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(sandbox.getByText('Goal reached:')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the lesson is done', async () => {
    const done = page.getByRole('button', { name: 'Mark as done' });
    await done.click();
    await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  const { id, wrong } = provedQuestion();
  await test.step('a wrong answer is explained, run, and fails before the eyes', async () => {
    await page.goto(`${product.url}/quiz/sqs-and-decoupling/${id}`);
    await page.getByText(wrong, { exact: true }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Not quite.' })).toBeVisible();
    await page.getByRole('button', { name: 'Run my answer' }).click();
    const requirements = page.getByRole('list', { name: 'Requirements' });
    await expect(requirements).toBeVisible({ timeout: 20_000 });
    await expect(requirements.getByText('Fails: ').first()).toBeAttached();
  });

  await test.step('signing up keeps all of it', async () => {
    await page.goto(`${product.url}/sign-up`);
    await page.getByLabel('Email').fill('ada@example.org');
    await page.getByLabel('Password').fill('a queue of four words');
    await page.getByRole('button', { name: 'Create my account' }).click();
    await expect(page).not.toHaveURL(/sign-up/);
    await expectItAll(page);
  });

  await test.step('the server is restarted, and it is all still there', async () => {
    await product.kill();
    await product.start();
    await expectItAll(page);
  });

  await test.step('also from another browser', async () => {
    await page.context().clearCookies();
    await page.goto(`${product.url}/sign-in`);
    await page.getByLabel('Email').fill('ada@example.org');
    await page.getByLabel('Password').fill('a queue of four words');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await expectItAll(page);
  });
});

function momentShown(sandbox: Locator): Locator {
  return sandbox.getByRole('slider', { name: 'Moment shown' });
}

/** Width of the scrubber's handle, in pixels: its middle goes from half of it to half of it before the end. */
const THUMB = 22;

/** Presses the handle where it is and drags it with the mouse. */
async function dragTo(page: Page, sandbox: Locator, atMs: number): Promise<void> {
  const slider = momentShown(sandbox);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The scrubber is not on the screen.');
  const [max, now] = await Promise.all([slider.getAttribute('max'), slider.inputValue()]);
  const xOf = (ms: number) => box.x + THUMB / 2 + ((box.width - THUMB) * ms) / Number(max);
  const y = box.y + box.height / 2;
  await page.mouse.move(xOf(Number(now)), y);
  await page.mouse.down();
  await page.mouse.move(xOf((Number(now) + atMs) / 2), y, { steps: 8 });
  await page.mouse.move(xOf(atMs), y, { steps: 8 });
  await page.mouse.up();
}

/** The dashboard tells of the lesson, the goal and the answer. */
async function expectItAll(page: Page): Promise<void> {
  await page.goto(`${product.url}/dashboard`);
  const main = page.getByRole('main');
  await expect(main.getByText('ada@example.org')).toBeVisible();
  const number = (term: string) => main.locator('dl > div', { hasText: term }).locator('strong');
  await expect(number('Lessons done')).toHaveText('1');
  await expect(number('Goals reached')).toHaveText('1');
  await expect(main.getByText(/of 1 questions?/)).toBeVisible();
}
