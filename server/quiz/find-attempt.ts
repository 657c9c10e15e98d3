import 'server-only';
import { db } from '@/server/db/client';
import { questionVersionOf } from './ask-question';
import { findQuestion } from './load-quizzes';

/** A learner's own attempt with its question, as long as the question still is what was answered. */
export async function findAttempt(learnerId: string, id: string) {
  const attempt = await db.attempt.findFirst({ where: { id, learnerId } });
  const found = attempt && (await findQuestion(attempt.quiz, attempt.question));
  if (!attempt || !found || questionVersionOf(found.question) !== attempt.questionVersion) return undefined;
  return { ...found, attempt };
}
