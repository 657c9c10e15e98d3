'use client';

import type { LearnerEvent } from '@/lib/schemas/learner-events';

/** The outbox is fetched when there is something to keep, so that a page that is only read stays light. */
export async function recordLazily(event: LearnerEvent): Promise<void> {
  const { record } = await import('@/components/outbox/record');
  await record(event);
}
