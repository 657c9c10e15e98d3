import 'server-only';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Makes whoever writes for one learner take turns. Without it, two tabs whose batches name the same lessons in another order wait
 * for each other, and so do a tab that still writes as a guest and a sign-in that merges the guest away.
 * @throws when the learner is gone; what was to be stored is then sent again, as whoever it is by now
 */
export async function lockLearner(tx: Prisma.TransactionClient, learnerId: string): Promise<void> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new Error(`The learner ${learnerId} is gone.`);
}
