import { cloudAccountSchema, type TerminalAccess } from '@/lib/schemas/cloud';
import { findLearner, requireLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { askEndpoint, endpointOrigin } from '@/server/cloud/accounts/ask-endpoint';
import {
  type CloudKeys,
  ensureCloudKeys,
  findCloudKeys,
  rotateCloudKeys,
} from '@/server/cloud/accounts/cloud-keys';

const headers = { 'Cache-Control': 'private, no-store' };

/** The learner's keys, if there are any: `{ access: TerminalAccess | null }`. */
export async function GET(): Promise<Response> {
  const learner = await findLearner();
  return answer(learner && (await findCloudKeys(learner.id)));
}

/** Makes the learner's private account, or new keys for it. */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, cloudAccountSchema);
  if (refusal) return refusal;
  const learner = await requireLearner(value.guest);
  if (!value.rotate) return answer(await ensureCloudKeys(learner.id));
  const keys = await rotateCloudKeys(learner.id);
  // An account that is loaded knows its old keys until it is loaded again.
  await askEndpoint(keys.accountId, 'rest', '{}');
  return answer(keys);
}

function answer(keys: CloudKeys | null): Response {
  const endpoint = endpointOrigin();
  if (!endpoint) {
    const problem = 'The AWS endpoint is not running beside this site.';
    return Response.json({ problem }, { status: 503, headers });
  }
  const access: TerminalAccess | null = keys && { ...keys, endpoint };
  return Response.json({ access }, { headers });
}
