import { recordSchema } from '@/lib/schemas/learner-events';
import { requireLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { recordEvents } from '@/server/progress/record-events';

/** Stores a batch of learner events. 204 means that they are on disk; anything else, that the outbox should keep them. */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, recordSchema);
  if (refusal) return refusal;
  const learner = await requireLearner(value.guest);
  await recordEvents(learner.id, value.events);
  return new Response(null, { status: 204 });
}
