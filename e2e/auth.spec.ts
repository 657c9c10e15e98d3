import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { choose, expectReview, findQuestion, submit } from './quiz-questions';

const question = findQuestion('one');
const password = 'a queue of four words';
const newEmail = () => `${randomUUID()}@example.com`;

async function answerQuestion(page: Page): Promise<void> {
  await page.goto(question.path);
  await choose(page, question.right);
  await submit(page);
  await expectReview(page, 'right');
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('looking around makes nobody a learner', async ({ page, context }) => {
  for (const path of ['/', '/quiz', question.path, '/dashboard', '/sign-up']) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
});

test('what a guest did is there after signing up', async ({ page, context }) => {
  await answerQuestion(page);
  const [guest] = await context.cookies();
  expect(guest).toMatchObject({ name: 'fanout.guest', httpOnly: true, sameSite: 'Lax' });
  await signUp(page, newEmail());
  await expect(page.getByText('of 1 question')).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['fanout.session']);
});

test('signing in adds what this browser did to the account', async ({ page, browser }) => {
  const email = newEmail();
  await signUp(page, email);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await answerQuestion(other);
  await other.goto('/sign-in?callbackUrl=/account');
  await signIn(other, email);
  await expect(other.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
  await page.goto('/dashboard');
  await expect(page.getByText('of 1 question')).toBeVisible();
  await elsewhere.close();
});

test('a form says which field is wrong and what to do, and keeps what was typed', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Name, if you like').fill('Ada');
  await page.getByLabel('Email').fill('ada@');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page.getByText('Write it as name@example.com.')).toBeVisible();
  await expect(page.getByText('Use at least 10 characters')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('ada@');
  await expect(page.getByLabel('Name, if you like')).toHaveValue('Ada');
  await expect(page.getByLabel('Email')).toBeFocused();
});

test('a wrong password is refused without saying which accounts exist', async ({ page }) => {
  const email = newEmail();
  await signUp(page, email);
  await page.context().clearCookies();
  for (const [who, secret] of [
    [email, 'not the password'],
    [newEmail(), password],
  ] as const) {
    await page.goto('/sign-in');
    await signIn(page, who, secret);
    await expect(page.getByText('The email or the password is wrong.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(who);
  }
});

test('after signing in, nobody is led off the site', async ({ page }) => {
  const email = newEmail();
  await signUp(page, email);
  for (const target of ['https://evil.example/', '//evil.example', '/..//evil.example']) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`);
    await signIn(page, email);
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/dashboard$/);
  }
});

test('an account can be renamed, exported, given another password, left and deleted', async ({ page }) => {
  const email = newEmail();
  await answerQuestion(page);
  await signUp(page, email);
  await page.goto('/account');
  await page.getByLabel('Name', { exact: true }).fill('Ada');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('The name is saved.')).toBeVisible();
  const data = await page.evaluate(() => fetch('/api/me/export').then((response) => response.json()));
  expect(data).toMatchObject({ email, name: 'Ada', attempts: [{ correct: true }] });
  expect(JSON.stringify(data)).not.toContain('scrypt');
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill('another queue of words');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('The password is changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, email, 'another queue of words');
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
  await page.getByLabel('To confirm, type the word delete').fill('delete');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goto('/sign-in');
  await signIn(page, email, 'another queue of words');
  await expect(page.getByText('The email or the password is wrong.')).toBeVisible();
});

test('another site can write nothing in a learner’s name', async ({ request, baseURL }) => {
  const body = { guest: randomUUID(), events: [{ type: 'lesson-done', lesson: 'polling', at: 1 }] };
  const foreign: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://evil.example' },
  ];
  for (const headers of foreign) {
    const response = await request.post(`${baseURL}/api/record`, { data: body, headers });
    expect(response.status()).toBe(403);
  }
});

test("next-auth's own door keeps the same rules", async ({ page, baseURL }) => {
  const email = newEmail();
  await signUp(page, email);
  await page.context().clearCookies();
  const post = async (secret: string) => {
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    const form = { csrfToken, email, password: secret, json: 'true', callbackUrl: 'https://evil.example' };
    return page.request.post('/api/auth/callback/credentials', { form });
  };
  expect((await post('not the password')).status()).toBe(401);
  const { url } = await (await post(password)).json();
  expect(new URL(url).origin).toBe(new URL(baseURL ?? '').origin);
  await page.goto('/account');
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('signing up and in are plain forms', async ({ page }) => {
    const email = newEmail();
    await page.goto('/sign-up');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create my account' }).click();
    await expect(page.getByText('Use at least 10 characters')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await signIn(page, email);
    await expect(page).toHaveURL(/\/dashboard$/);
  });
});
