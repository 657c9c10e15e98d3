import { recordSchema } from '@/lib/schemas/learner-events';
import { requireLearner } from '@/server/auth/current-learner';
import { readJson } from '@/server/auth/read-json';
import { checkEvents } from '@/server/progress/check-events';
import { recordEvents } from '@/server/progress/record-events';

/**
 * Stores a batch of learner events. 204 means that they are on disk; 200, that all are but those in `refused`, which no resending
 * will mend; anything else, that the outbox should keep them.
 */
export async function POST(request: Request): Promise<Response> {
  const { value, refusal } = await readJson(request, recordSchema);
  if (refusal) return refusal;
  const { sound, refused } = await checkEvents(value.events);
  if (sound.length > 0) {
    const learner = await requireLearner(value.guest);
    await recordEvents(learner.id, sound);
  }
  return refused.length > 0 ? Response.json({ refused }) : new Response(null, { status: 204 });
}
