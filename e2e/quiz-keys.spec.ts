import { readFileSync } from 'node:fs';
import { expect, type Page, type Response, test } from '@playwright/test';
import { parse } from 'yaml';

interface Question {
  id: string;
  choose: number;
  options: { text: string; explanation: string; correct?: boolean; breaks?: string[] }[];
  proof?: { require?: Record<string, unknown> };
  judgement?: { reasons: { text: string }[] };
}

const quizId = 'sqs-and-decoupling';
const { questions }: { questions: Question[] } = parse(
  readFileSync(`content/quizzes/${quizId}.yaml`, 'utf8'),
);

/** A stretch of a text that Markdown leaves as it is, wherever it is printed. */
function plainStretch(text: string): string {
  const stretches = text.replace(/\s+/g, ' ').split(/[`*_[\](){}<>|&"'\\]/);
  const longest = stretches.sort((left, right) => right.length - left.length)[0] ?? '';
  return longest.trim().slice(0, 60);
}

/** All that only someone who knows the key could have written. */
function secretsOf({ options, judgement }: Question): string[] {
  const texts = [
    ...options.map((option) => option.explanation),
    ...(judgement?.reasons ?? []).map((reason) => reason.text),
  ];
  return texts.map(plainStretch).filter((text) => text.length >= 18);
}

interface Heard {
  url: string;
  type: string;
  body: string;
}

/** Everything that the server sends to this page, whatever it is. */
function listen(page: Page): { heard: Heard[]; settled: () => Promise<void> } {
  const heard: Heard[] = [];
  const pending: Promise<void>[] = [];
  const keep = async (response: Response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    heard.push({
      url: response.url(),
      type: response.headers()['content-type'] ?? '',
      body: body.toString('utf8'),
    });
  };
  page.on('response', (response) => pending.push(keep(response)));
  return { heard, settled: async () => void (await Promise.all(pending)) };
}

/** What is data rather than program: HTML, the router's payloads, JSON. */
const isData = ({ type }: Heard) => /html|x-component|json/.test(type);

test('nothing of a key is sent before the answer: every byte of a visit is searched', async ({ page }) => {
  test.setTimeout(240_000);
  const secrets = questions.flatMap((question) => secretsOf(question));
  expect(secrets.length).toBeGreaterThan(questions.length * 3);
  const { heard, settled } = listen(page);
  for (const path of ['/', '/quiz', `/quiz/${quizId}`, '/dashboard']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  for (const { id } of questions) await page.goto(`/quiz/${quizId}/${id}`);
  // Choosing is no answer, and asking for a run, or for a review of an attempt that never was, brings nothing.
  await page.getByRole('group').getByRole('listitem').first().click();
  const last = questions.at(-1)?.id;
  const made = crypto.randomUUID();
  for (const path of [
    `/api/answers/run?attempt=${made}&option=a`,
    `/quiz/${quizId}/${last}?attempt=${made}`,
  ]) {
    await page.evaluate((url) => fetch(url).then((response) => response.text()), path);
  }
  await settled();

  expect(heard.length).toBeGreaterThan(questions.length);
  const all = heard.map(({ body }) => body.replace(/\s+/g, ' '));
  expect(secrets.filter((secret) => all.some((body) => body.includes(secret)))).toEqual([]);
  const marked = heard
    .filter((one) => isData(one) && one.url.includes(`/quiz/${quizId}/`))
    .filter(({ body }) =>
      /\\?"(correct|right|breaks|claim|change|proof|explanation|isProved)\\?":/.test(body),
    );
  expect(marked.map(({ url }) => url)).toEqual([]);
});

test('after the answer, its own key comes, and no other', async ({ page }) => {
  const question = questions.find(({ choose }) => choose === 1);
  if (!question) throw new Error('The quiz has no single-response question.');
  await page.goto(`/quiz/${quizId}/${question.id}`);
  const { heard, settled } = listen(page);
  await page.getByRole('group').getByRole('listitem').first().click();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText('Every option, and why')).toBeVisible();
  await settled();
  const bodies = heard.map(({ body }) => JSON.stringify(body.replace(/\s+/g, ' ')));
  const own = secretsOf(question);
  const isHeard = (secret: string) => bodies.some((body) => body.includes(secret));
  expect(own.filter((secret) => !isHeard(secret))).toEqual([]);
  expect(
    questions
      .filter((one) => one !== question)
      .flatMap(secretsOf)
      .filter((secret) => !own.includes(secret))
      .filter(isHeard),
  ).toEqual([]);
});

test('the place of the right option says nothing: it differs from one asking to the next', async ({
  page,
}) => {
  const question = questions.find(({ choose, options }) => choose === 1 && options.length === 4);
  const right = question?.options.find(({ correct }) => correct);
  if (!question || !right) throw new Error('The quiz has no single-response question.');
  const orders = new Set<string>();
  for (let visit = 0; visit < 8; visit += 1) {
    await page.goto(`/quiz/${quizId}/${question.id}`);
    const texts = await page.getByRole('group').getByRole('listitem').allInnerTexts();
    orders.add(texts.map((text) => text.replace(/^[A-F]\s*/, '')).join('\n'));
  }
  expect(orders.size).toBeGreaterThan(2);
});
