import { findLearner } from '@/server/auth/current-learner';
import { loadProgress } from '@/server/progress/load-progress';

/** Who is learning, and how far: what islands on static pages ask for. */
export async function GET(): Promise<Response> {
  return Response.json(await loadProgress(await findLearner()), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
