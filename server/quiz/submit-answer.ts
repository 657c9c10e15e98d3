import 'server-only';
import type { AnswerReview } from '@/lib/quiz/answer-review';
import type { AnswerInput } from '@/lib/schemas/learner-events';
import type { Question } from '@/lib/schemas/quiz';
import { db } from '@/server/db/client';
import { lockLearner } from '@/server/progress/lock-learner';
import { believedTime } from '@/server/progress/record-events';
import { questionVersionOf, shuffledOptions, wordingOf } from './ask-question';
import { findQuestion } from './load-quizzes';
import { reviewAttempt } from './review-attempt';

export type SubmitResult =
  | { review: AnswerReview; status?: never; problem?: never }
  | { review?: never; status: 404 | 409 | 422; problem: string };

/**
 * Stores an answer and tells how it was. The same `attemptId` again, however often and from wherever, stores nothing and is
 * told the same: the first one counts.
 * @returns when the database has it on disk
 */
export async function submitAnswer(learnerId: string, input: AnswerInput): Promise<SubmitResult> {
  const found = await findQuestion(input.quiz, input.question);
  if (!found) return { status: 404, problem: 'There is no such question.' };
  const { question } = found;
  const isNew = (await db.attempt.count({ where: { id: input.attemptId } })) === 0;
  const refusal = isNew ? refuse(question, input) : undefined;
  if (refusal) return refusal;
  const stored = await storeAttempt(learnerId, question, input);
  const isSame =
    stored.learnerId === learnerId && stored.quiz === input.quiz && stored.question === input.question;
  return isSame
    ? { review: await reviewAttempt(stored, question) }
    : { status: 409, problem: 'This answer was given to another question. Load the page again.' };
}

function refuse(question: Question, { chosen, wording }: AnswerInput): SubmitResult | undefined {
  if (wording !== wordingOf(question)) {
    return {
      status: 409,
      problem: 'The question was reworded meanwhile. Load the page again, and answer the new one.',
    };
  }
  const count = new Set(chosen).size;
  const letters = question.options.length;
  const isKnown = chosen.every((letter) => 'abcdef'.indexOf(letter) < letters);
  if (count === question.choose && isKnown) return undefined;
  return {
    status: 422,
    problem: `Choose ${question.choose === 1 ? 'one option' : `${question.choose} options`}.`,
  };
}

function storeAttempt(learnerId: string, question: Question, input: AnswerInput) {
  const places = shuffledOptions(question, input.attemptId);
  const chosen = places.filter(({ letter }) => input.chosen.includes(letter)).map(({ option }) => option);
  const right = question.options.filter((option) => option.correct);
  const now = new Date();
  const answeredAt = believedTime(input.at, now);
  const attempt = {
    id: input.attemptId,
    learnerId,
    quiz: input.quiz,
    question: input.question,
    chosen: chosen.map((option) => option.id).sort(),
    correct: chosen.length === right.length && chosen.every((option) => option.correct),
    answeredAt,
    questionVersion: questionVersionOf(question),
  };
  return db.$transaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const { count } = await tx.attempt.createMany({ data: [attempt], skipDuplicates: true });
    if (count > 0) {
      const data = { lastSeenPath: `/quiz/${input.quiz}`, lastSeenAt: answeredAt };
      await tx.learner.update({ where: { id: learnerId }, data });
    }
    return tx.attempt.findUniqueOrThrow({ where: { id: input.attemptId } });
  });
}
