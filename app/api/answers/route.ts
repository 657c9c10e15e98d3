import { answerSchema } from '@/lib/schemas/learner-events';
import { requireLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { submitAnswer } from '@/server/quiz/submit-answer';

/** Stores an answer, then tells how it was. 200 means that it is on disk. */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, answerSchema);
  if (refusal) return refusal;
  const learner = await requireLearner(value.guest);
  const { review, status, problem } = await submitAnswer(learner.id, value);
  return review ? Response.json(review) : Response.json({ problem }, { status });
}
