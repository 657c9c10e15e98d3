import 'server-only';
import type { TimedLearnerEvent } from '@/lib/schemas/learner-events';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '@/server/db/client';
import { lockLearner } from './lock-learner';

type Transaction = Prisma.TransactionClient;

const longestDelayMs = 60 * 24 * 60 * 60 * 1000;

/** The browser's time of something, as far as it can be believed: an outbox holds things back for days, not for years. */
export function believedTime(at: number | undefined, now: Date): Date {
  const latest = now.getTime();
  return new Date(Math.min(latest, Math.max(latest - longestDelayMs, at ?? latest)));
}

/**
 * Stores what a page recorded, all of it or nothing. Storing an event a second time changes nothing.
 * @returns when the database has it on disk
 */
export async function recordEvents(learnerId: string, events: readonly TimedLearnerEvent[]): Promise<void> {
  const now = new Date();
  await db.$transaction(async (tx) => {
    await lockLearner(tx, learnerId);
    for (const event of events) await recordEvent(tx, learnerId, event, believedTime(event.at, now));
    await rememberPlace(tx, learnerId, events, now);
  });
}

async function recordEvent(
  tx: Transaction,
  learnerId: string,
  event: TimedLearnerEvent,
  at: Date,
): Promise<void> {
  switch (event.type) {
    case 'lesson-started':
      return touchLesson(tx, learnerId, event.lesson, at, {});
    case 'anchor':
      return touchLesson(tx, learnerId, event.lesson, at, { lastAnchor: event.anchor });
    case 'lesson-undone':
      return touchLesson(tx, learnerId, event.lesson, at, { completedAt: null });
    case 'lesson-done':
      await touchLesson(tx, learnerId, event.lesson, at, {});
      // Done again is not done later.
      await tx.lessonProgress.updateMany({
        where: { learnerId, lesson: event.lesson, completedAt: null },
        data: { completedAt: at },
      });
      return;
    case 'goal-reached':
      await tx.goalReached.createMany({
        data: [
          {
            learnerId,
            lesson: event.lesson,
            sandbox: event.sandbox,
            reachedAt: at,
            stateHash: event.stateHash,
            atMs: BigInt(event.atMs),
          },
        ],
        skipDuplicates: true,
      });
      return;
    case 'prediction':
      await tx.prediction.createMany({
        data: [
          { learnerId, lesson: event.lesson, sandbox: event.sandbox, value: event.value, recordedAt: at },
        ],
        skipDuplicates: true,
      });
  }
}

async function touchLesson(
  tx: Transaction,
  learnerId: string,
  lesson: string,
  startedAt: Date,
  data: { lastAnchor?: string; completedAt?: null },
): Promise<void> {
  // Not `upsert`: two tabs can both find nothing, and then one of them fails.
  const created = await tx.lessonProgress.createMany({
    data: [{ learnerId, lesson, startedAt, ...data }],
    skipDuplicates: true,
  });
  if (created.count === 0) await tx.lessonProgress.updateMany({ where: { learnerId, lesson }, data });
}

/** Where the learner was last: the lesson of the last event, at its heading. */
async function rememberPlace(
  tx: Transaction,
  learnerId: string,
  events: readonly TimedLearnerEvent[],
  now: Date,
): Promise<void> {
  const last = events.at(-1);
  if (last === undefined) return;
  const lastSeenPath = `/learn/${last.lesson}${last.type === 'anchor' ? `#${last.anchor}` : ''}`;
  await tx.learner.update({
    where: { id: learnerId },
    data: { lastSeenPath, lastSeenAt: believedTime(last.at, now) },
  });
}
