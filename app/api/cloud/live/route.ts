import { liveQuestionSchema } from '@/lib/schemas/cloud';
import { findLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { askEndpoint } from '@/server/cloud/accounts/ask-endpoint';
import { findCloudKeys } from '@/server/cloud/accounts/cloud-keys';

/** Passes on what a page says to its learner's account, and what that answers: a look at the world as it happens. */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, liveQuestionSchema);
  if (refusal) return refusal;
  const learner = await findLearner();
  const keys = learner && (await findCloudKeys(learner.id));
  if (!keys) return problem(404, 'There is no account yet.');
  const answer = await askEndpoint(keys.accountId, 'live', JSON.stringify(value), request.signal);
  if (!answer?.ok) return problem(503, 'The AWS endpoint does not answer.');
  return new Response(answer.body, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  });
}

function problem(status: number, text: string): Response {
  return Response.json({ problem: text }, { status });
}
