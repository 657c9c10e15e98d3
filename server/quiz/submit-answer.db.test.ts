import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/server/db/client';
import { askQuestion, shuffledOptions, wordingOf } from './ask-question';
import { findAttempt } from './find-attempt';
import { submitAnswer } from './submit-answer';
import { exampleQuestion } from './testing/example-quiz';

const held = vi.hoisted(() => ({ rewrite: (stem: string) => stem }));

vi.mock('./load-quizzes', () => ({
  findQuestion: async (_quiz: string, id: string) => {
    if (id === 'no-such') return undefined;
    const found = exampleQuestion(id);
    return { ...found, question: { ...found.question, stem: held.rewrite(found.question.stem) } };
  },
}));
vi.mock('@/server/content/load-outline', () => ({ loadOutline: async () => ({ lessons: [], modules: [] }) }));
vi.mock('@/server/content/load-facts', () => ({ loadFacts: async () => ({ facts: new Map(), faults: [] }) }));

const { question } = exampleQuestion('twelve-second-render');

async function makeLearner(): Promise<string> {
  return (await db.learner.create({ data: {} })).id;
}

function answer(isRight: boolean, attemptId: string = randomUUID()) {
  const place = shuffledOptions(question, attemptId).find(
    ({ option }) => (option.correct === true) === isRight,
  );
  return {
    attemptId,
    quiz: 'example',
    question: question.id,
    wording: wordingOf(question),
    chosen: [place?.letter ?? ('a' as const)],
  };
}

beforeEach(() => {
  held.rewrite = (stem) => stem;
});

test('an answer is stored once and told with its key, in the letters of the attempt', async () => {
  const learnerId = await makeLearner();
  const input = answer(false);
  const { review } = await submitAnswer(learnerId, input);
  const right = shuffledOptions(question, input.attemptId).find(({ option }) => option.correct);
  expect(review).toMatchObject({ correct: false, chosen: input.chosen, isProved: true });
  expect(review?.options.filter((option) => option.right).map((option) => option.letter)).toEqual([
    right?.letter,
  ]);
  expect(await db.attempt.findMany({ where: { learnerId } })).toMatchObject([
    { id: input.attemptId, correct: false, question: question.id },
  ]);
});

test('twenty copies of one answer at once leave one row and hear one verdict', async () => {
  const learnerId = await makeLearner();
  const input = answer(true);
  const heard = await Promise.all(Array.from({ length: 20 }, () => submitAnswer(learnerId, input)));
  expect(new Set(heard.map(({ review }) => JSON.stringify(review))).size).toBe(1);
  expect(heard[0]?.review?.correct).toBe(true);
  expect(await db.attempt.count({ where: { learnerId } })).toBe(1);
});

test('of two different answers under one id, the first one counts, for both who sent one', async () => {
  const learnerId = await makeLearner();
  const attemptId = randomUUID();
  const heard = await Promise.all([
    submitAnswer(learnerId, answer(true, attemptId)),
    submitAnswer(learnerId, answer(false, attemptId)),
  ]);
  const stored = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  expect(heard.map(({ review }) => review?.correct)).toEqual([stored.correct, stored.correct]);
});

test('answering again, with another id, is another attempt', async () => {
  const learnerId = await makeLearner();
  await submitAnswer(learnerId, answer(false));
  await submitAnswer(learnerId, answer(true));
  const rows = await db.attempt.findMany({ where: { learnerId }, orderBy: { receivedAt: 'asc' } });
  expect(rows.map((row) => row.correct)).toEqual([false, true]);
});

test('too many options, unknown letters and unknown questions are refused and leave nothing', async () => {
  const learnerId = await makeLearner();
  const tooMany = await submitAnswer(learnerId, { ...answer(true), chosen: ['a', 'b'] });
  const unknownLetter = await submitAnswer(learnerId, { ...answer(true), chosen: ['f'] });
  const unknownQuestion = await submitAnswer(learnerId, { ...answer(true), question: 'no-such' });
  expect([tooMany, unknownLetter, unknownQuestion].map(({ status }) => status)).toEqual([422, 422, 404]);
  expect(await db.attempt.count({ where: { learnerId } })).toBe(0);
});

test('an answer to a question that was reworded meanwhile is not counted', async () => {
  const learnerId = await makeLearner();
  const input = answer(true);
  held.rewrite = (stem) => `${stem} In Frankfurt.`;
  expect(await submitAnswer(learnerId, input)).toMatchObject({ status: 409 });
  expect(await db.attempt.count({ where: { learnerId } })).toBe(0);
});

test("somebody else's attempt id is of no use", async () => {
  const [owner, other] = [await makeLearner(), await makeLearner()];
  const input = answer(true);
  await submitAnswer(owner, input);
  expect(await submitAnswer(other, input)).toMatchObject({ status: 409 });
  expect(await findAttempt(other, input.attemptId)).toBeUndefined();
  expect((await findAttempt(owner, input.attemptId))?.attempt.id).toBe(input.attemptId);
});

test('what is asked holds no key: neither ids of options, nor explanations, nor changes', () => {
  const asked = JSON.stringify(askQuestion('example', question, randomUUID()));
  expect(asked).not.toContain('correct');
  expect(asked).not.toContain('breaks');
  for (const option of question.options) expect(asked).not.toContain(option.explanation.slice(0, 20));
});
