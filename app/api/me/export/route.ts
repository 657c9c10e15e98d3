import { findLearner } from '@/server/auth/current-learner';
import { exportLearner } from '@/server/progress/export-learner';

/** Everything we keep about whoever asks, as a file. */
export async function GET(): Promise<Response> {
  const learner = await findLearner();
  if (!learner) return Response.json({ problem: 'Nothing is kept about you yet.' }, { status: 404 });
  return new Response(await exportLearner(learner.id), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="fanout-my-data.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
