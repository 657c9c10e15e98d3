import { runSchema } from '@/lib/schemas/learner-events';
import { findLearner } from '@/server/auth/current-learner';
import { findAttempt } from '@/server/quiz/find-attempt';
import { runOption } from '@/server/quiz/run-option';

/** An option of a question that this learner has answered, played out: `?attempt=…&option=b`. */
export async function GET(request: Request): Promise<Response> {
  const learner = await findLearner();
  const asked = runSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!learner || !asked.success) return refuse();
  const found = await findAttempt(learner.id, asked.data.attempt);
  const run = found && runOption(found.question, found.attempt, asked.data.option);
  return run ? Response.json(run, { headers: { 'Cache-Control': 'private, no-store' } }) : refuse();
}

function refuse(): Response {
  return Response.json({ problem: 'There is nothing to run: answer the question first.' }, { status: 404 });
}
