import 'server-only';
import { db } from '@/server/db/client';

/** Everything that is kept about a learner, as JSON; only the hash of the password stays here. */
export async function exportLearner(learnerId: string): Promise<string> {
  const learner = await db.learner.findUniqueOrThrow({
    where: { id: learnerId },
    omit: { passwordHash: true },
    include: {
      lessons: { omit: { learnerId: true }, orderBy: { startedAt: 'asc' } },
      goals: { omit: { learnerId: true }, orderBy: { reachedAt: 'asc' } },
      predictions: { omit: { learnerId: true }, orderBy: { recordedAt: 'asc' } },
      attempts: { omit: { learnerId: true }, orderBy: { answeredAt: 'asc' } },
    },
  });
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return JSON.stringify(learner, plain, 2);
}
