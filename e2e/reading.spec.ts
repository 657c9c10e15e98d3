import { expect, test } from '@playwright/test';

const lesson = '/learn/standard-queues';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson is read, its questions answer, and the next lesson is one click away', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Reading hides a message.').first()).toBeVisible();
    const answer = page.getByRole('group').getByRole('radio').first();
    await expect(page.getByText('Reading does not delete.')).toBeHidden();
    await answer.check();
    await expect(page.getByText('Reading does not delete.')).toBeVisible();
    await page.getByRole('navigation', { name: 'Neighbouring lessons' }).getByRole('link').last().click();
    await expect(page).not.toHaveURL(new RegExp(lesson));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a prediction cannot be kept, so nothing offers to; what happens unfolds', async ({ page }) => {
    await page.goto(lesson);
    const question = page.getByRole('form', { name: /How many times will it be delivered/ });
    await expect(question.getByRole('button')).toHaveCount(0);
    const happens = question.locator('noscript details');
    await expect(happens.locator('p')).toBeHidden();
    await happens.locator('summary').click();
    await expect(happens.locator('p')).toBeVisible();
  });

  test('what a sandbox holds is told in words', async ({ page }) => {
    await page.goto(lesson);
    const slot = page.getByRole('region', { name: 'Sandbox: The warehouse that only reads' });
    await expect(slot.getByText('A producer sends to orders at 1/s.')).toBeVisible();
    await expect(slot.getByText('One worker polls orders.')).toBeVisible();
  });

  test('a term explains itself in a popover', async ({ page }) => {
    await page.goto(lesson);
    const meaning = page.getByText('How long a received message stays hidden from other receives.').first();
    await expect(meaning).toBeHidden();
    await page.getByRole('button', { name: 'visibility timeout' }).first().click();
    await expect(meaning).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
  });

  test('the search finds a heading and leads to it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search the course' }).fill('poison');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=poison$/);
    await page
      .getByRole('main')
      .getByRole('link', { name: /A poison message/ })
      .click();
    await expect(page).toHaveURL(/\/learn\/dead-letter-queues#a-poison-message$/);
  });

  test('on a phone the lessons are in a drawer', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(lesson);
    const drawer = page.getByRole('navigation', { name: 'Course' });
    await expect(drawer).toBeHidden();
    await page.getByRole('button', { name: 'Lessons' }).click();
    await expect(drawer).toBeVisible();
    await drawer.getByRole('link', { name: 'Short and long polling' }).click();
    await expect(page).toHaveURL(/\/learn\/polling$/);
  });
});

test('the slash key leads to the search from anywhere', async ({ page }) => {
  await page.goto(lesson);
  const box = page.getByRole('searchbox', { name: 'Search the course' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
});

test('a chosen theme is there from the first paint of the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(lesson);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await expect(async () => {
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  }).toPass();
  expect(await background()).not.toBe(light);
  // Without any of the page's scripts, what remains is the inline one that runs before the first paint.
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto('/glossary');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await background()).not.toBe(light);
});

test('a prediction is kept and shown beside what happened', async ({ page }) => {
  await page.goto(lesson);
  const question = page.getByRole('form', { name: /How many times will it be delivered/ });
  await expect(async () => {
    await question.getByRole('spinbutton').fill('3', { timeout: 500 });
    await question.getByRole('button', { name: 'That is my guess' }).click();
    await expect(question.getByText('You predicted: 3 times')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(question.getByText(/What happens:.*Six\./).first()).toBeVisible();
  await expect(page.locator(':focus')).toContainText('You predicted: 3 times');
  await page.reload();
  await expect(question.getByText('You predicted: 3 times')).toBeVisible();
  await expect(question.getByText(/Six\./).first()).toBeVisible();
  await question.getByRole('button', { name: 'Guess again' }).click();
  await expect(question.getByRole('spinbutton')).toBeFocused();
});

test('a lesson that is marked as done carries a tick in the outline', async ({ page }) => {
  await page.goto(lesson);
  const button = page.getByRole('button', { name: 'Mark as done' });
  await expect(async () => {
    await button.click({ timeout: 500 });
    await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator(`nav a[href="${lesson}"][data-done]`)).toBeAttached();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
});
