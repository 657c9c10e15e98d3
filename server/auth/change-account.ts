import 'server-only';
import { db } from '@/server/db/client';
import { hashPassword, verifyPassword } from './password';

export async function changeName(learnerId: string, name: string | null): Promise<void> {
  await db.learner.update({ where: { id: learnerId }, data: { name } });
}

/** @returns the hash of the new password, or undefined when the present one was wrong */
export async function changePassword(
  learnerId: string,
  { current, next }: { current: string; next: string },
): Promise<string | undefined> {
  const learner = await db.learner.findUnique({ where: { id: learnerId }, select: { passwordHash: true } });
  if (!(await verifyPassword(current, learner?.passwordHash ?? null))) return undefined;
  const passwordHash = await hashPassword(next);
  await db.learner.update({ where: { id: learnerId }, data: { passwordHash } });
  return passwordHash;
}

/** Removes a learner with everything that was ever recorded of them. */
export async function deleteLearner(learnerId: string): Promise<void> {
  await db.learner.deleteMany({ where: { id: learnerId } });
}
