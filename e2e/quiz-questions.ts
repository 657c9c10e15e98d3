import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';

interface Question {
  id: string;
  choose: number;
  proof?: unknown;
  options: { text: string; correct?: boolean }[];
}

export const quizId = 'sqs-and-decoupling';
export const quizPath = `/quiz/${quizId}`;

const quiz: { questions: Question[] } = parse(readFileSync(`content/quizzes/${quizId}.yaml`, 'utf8'));
export const questions = quiz.questions;

// A text with Markdown in it is not printed as it is written.
const isPlain = ({ options }: Question) => options.every(({ text }) => !/[`*_[\]]/.test(text));

/** The first question of a kind whose options can be found by their text. */
export function findQuestion(choose: 'one' | 'several'): { path: string; right: string[]; wrong: string[] } {
  const found = questions.find(
    (question) => (question.choose === 1) === (choose === 'one') && isPlain(question),
  );
  if (!found) throw new Error(`The quiz has no question with ${choose} right.`);
  const texts = (correct: boolean) =>
    found.options
      .filter((option) => (option.correct === true) === correct)
      .map((option) => option.text.replace(/\s+/g, ' ').trim());
  return { path: `${quizPath}/${found.id}`, right: texts(true), wrong: texts(false) };
}

export async function choose(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.getByText(text, { exact: true }).click();
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
}

export async function expectReview(page: Page, verdict: 'right' | 'wrong'): Promise<void> {
  const name = verdict === 'right' ? 'That is right.' : 'Not quite.';
  await expect(page.getByRole('heading', { name })).toBeVisible({ timeout: 20_000 });
}
