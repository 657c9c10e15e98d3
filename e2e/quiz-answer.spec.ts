import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, expectReview, findQuestion, questions, quizPath, submit } from './quiz-questions';

const single = findQuestion('one');
const multiple = findQuestion('several');

test('a right answer is told so, every option is explained, and a reload shows it again', async ({
  page,
}) => {
  await page.goto(single.path);
  await choose(page, single.right);
  await submit(page);
  await expectReview(page, 'right');
  await expect(page.getByText('Right, and you chose it')).toHaveCount(1);
  await expect(page.getByText('Not so', { exact: true })).toHaveCount(single.wrong.length);
  await page.reload();
  await expectReview(page, 'right');
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto(single.path);
  await expect(page.getByText('choose, Enter answers.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose one option, then answer.')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every option, and why')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(new RegExp(single.path));
});

test('single keys can be turned off, for good', async ({ page }) => {
  await page.goto(single.path);
  await page.getByRole('button', { name: 'Turn keys off' }).click();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Turn single-key shortcuts on' })).toBeVisible();
});

test('choose two means two: one is too few, a third is not taken', async ({ page }) => {
  await page.goto(multiple.path);
  const [first = '', second = ''] = multiple.right;
  const [third = ''] = multiple.wrong;
  await choose(page, [first]);
  await submit(page);
  await expect(page.getByText('Choose one more option, then answer.')).toBeVisible();
  await choose(page, [second, third]);
  await expect(page.getByText('This question asks for two. Take one back to choose another.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await submit(page);
  await expectReview(page, 'right');
});

test('the overview knows what was answered, and leads to what was wrong', async ({ page }) => {
  await page.goto(single.path);
  await choose(page, single.wrong.slice(0, 1));
  await submit(page);
  await expectReview(page, 'wrong');
  await page.goto(quizPath);
  const number = questions.findIndex(({ id }) => single.path.endsWith(`/${id}`)) + 1;
  await expect(page.getByRole('link', { name: `Question ${number}, to review` })).toBeVisible();
  await expect(page.getByText('0 of 1 answered')).toBeVisible();
  await page.getByRole('link', { name: 'Review 1 to get right' }).click();
  await expect(page).toHaveURL(`${single.path}?mode=wrong`);
  await choose(page, single.right);
  await submit(page);
  await expectReview(page, 'right');
  await page.getByRole('link', { name: 'See how you did' }).click();
  await expect(page.getByText('1 of 1 answered')).toBeVisible();
});

test('axe finds nothing on an answered question, in the light and in the dark', async ({ page }) => {
  await page.goto(multiple.path);
  await choose(page, [...multiple.wrong.slice(0, 1), ...multiple.right.slice(0, 1)]);
  await submit(page);
  await expectReview(page, 'wrong');
  await expectNoViolations(page);
});

test('axe finds nothing on what answers leave behind: overview, dashboard and account', async ({ page }) => {
  await page.goto(single.path);
  await choose(page, single.wrong.slice(0, 1));
  await submit(page);
  await expectReview(page, 'wrong');
  await page.goto('/sign-up');
  await page.getByLabel('Email').fill(`${randomUUID()}@example.com`);
  await page.getByLabel('Password').fill('a queue of four words');
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page.getByRole('heading', { name: 'Where you are' })).toBeVisible();
  for (const path of ['/dashboard', quizPath, '/account']) {
    await page.goto(path);
    await expectNoViolations(page);
  }
});

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    );
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a question is a form, and its answer a page', async ({ page }) => {
    await page.goto(multiple.path);
    await choose(page, multiple.right.slice(0, 1));
    await submit(page);
    await expect(page.getByText('Choose as many options as the question asks for')).toBeVisible();
    await choose(page, multiple.right);
    await submit(page);
    await expectReview(page, 'right');
    await page.getByRole('link', { name: 'Next question' }).click();
    await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible();
  });
});
