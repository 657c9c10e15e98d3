import { relayQuestionSchema } from '@/lib/schemas/cloud';
import { findLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { askEndpoint } from '@/server/cloud/accounts/ask-endpoint';
import { findCloudKeys } from '@/server/cloud/accounts/cloud-keys';

/** A full answer of a receive, ten of the largest messages in base64. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The page of a lab answers its learner's terminal, and asks what else there is. */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, relayQuestionSchema, MOST_BYTES);
  if (refusal) return refusal;
  const learner = await findLearner();
  const keys = learner && (await findCloudKeys(learner.id));
  if (!keys) return Response.json({ problem: 'There is no account yet.' }, { status: 404 });
  const answer = await askEndpoint(keys.accountId, 'relay', JSON.stringify(value), request.signal);
  if (!answer?.ok) return Response.json({ problem: 'The AWS endpoint does not answer.' }, { status: 503 });
  return new Response(answer.body, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  });
}
