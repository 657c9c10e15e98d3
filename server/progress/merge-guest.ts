import 'server-only';
import { db } from '@/server/db/client';

/**
 * Moves everything a guest did into an account and removes the guest. Where both have something: a lesson was done when it was
 * first done, a goal was reached when it was first reached, the first prediction counts, and every attempt is kept.
 */
export async function mergeGuest(guestId: string, accountId: string): Promise<void> {
  if (guestId === accountId) return;
  await db.$transaction(async (tx) => {
    // Both, in one order: a request that still writes as the guest waits, then finds no guest, fails, and is sent again as the account.
    const found = await tx.$queryRaw<{ id: string; isGuest: boolean }[]>`
      SELECT "id", "email" IS NULL AS "isGuest" FROM "Learner" WHERE "id" IN (${guestId}::uuid, ${accountId}::uuid)
      ORDER BY "id" FOR UPDATE`;
    if (!found.some(({ id, isGuest }) => id === guestId && isGuest)) return;
    await tx.attempt.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountId } });
    await tx.$executeRaw`
      INSERT INTO "LessonProgress" AS mine ("learnerId", "lesson", "startedAt", "lastAnchor", "completedAt", "updatedAt")
      SELECT ${accountId}::uuid, "lesson", "startedAt", "lastAnchor", "completedAt", "updatedAt"
      FROM "LessonProgress" WHERE "learnerId" = ${guestId}::uuid
      ON CONFLICT ("learnerId", "lesson") DO UPDATE SET
        "startedAt" = LEAST(mine."startedAt", EXCLUDED."startedAt"),
        "completedAt" = LEAST(mine."completedAt", EXCLUDED."completedAt"),
        "lastAnchor" = CASE WHEN EXCLUDED."updatedAt" > mine."updatedAt"
          THEN COALESCE(EXCLUDED."lastAnchor", mine."lastAnchor") ELSE COALESCE(mine."lastAnchor", EXCLUDED."lastAnchor") END,
        "updatedAt" = GREATEST(mine."updatedAt", EXCLUDED."updatedAt")`;
    await tx.$executeRaw`
      INSERT INTO "GoalReached" AS mine ("learnerId", "lesson", "sandbox", "reachedAt", "stateHash", "atMs")
      SELECT ${accountId}::uuid, "lesson", "sandbox", "reachedAt", "stateHash", "atMs"
      FROM "GoalReached" WHERE "learnerId" = ${guestId}::uuid
      ON CONFLICT ("learnerId", "lesson", "sandbox") DO UPDATE SET
        "reachedAt" = EXCLUDED."reachedAt", "stateHash" = EXCLUDED."stateHash", "atMs" = EXCLUDED."atMs"
        WHERE EXCLUDED."reachedAt" < mine."reachedAt"`;
    await tx.$executeRaw`
      INSERT INTO "Prediction" AS mine ("learnerId", "lesson", "sandbox", "value", "recordedAt")
      SELECT ${accountId}::uuid, "lesson", "sandbox", "value", "recordedAt"
      FROM "Prediction" WHERE "learnerId" = ${guestId}::uuid
      ON CONFLICT ("learnerId", "lesson", "sandbox") DO UPDATE SET
        "value" = EXCLUDED."value", "recordedAt" = EXCLUDED."recordedAt"
        WHERE EXCLUDED."recordedAt" < mine."recordedAt"`;
    await tx.$executeRaw`
      UPDATE "Learner" AS mine SET "lastSeenPath" = guest."lastSeenPath", "lastSeenAt" = guest."lastSeenAt"
      FROM "Learner" AS guest
      WHERE mine."id" = ${accountId}::uuid AND guest."id" = ${guestId}::uuid
        AND guest."lastSeenAt" > COALESCE(mine."lastSeenAt", '-infinity')`;
    // Who has a cloud account already keeps that one.
    await tx.$executeRaw`
      UPDATE "CloudAccount" SET "learnerId" = ${accountId}::uuid WHERE "learnerId" = ${guestId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "CloudAccount" WHERE "learnerId" = ${accountId}::uuid)`;
    await tx.learner.delete({ where: { id: guestId } });
  });
}
